package org.montgolfiere.inbox.web;

import gg.jte.Content;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.MessagePart;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets whoever works the desk set right at a message's foot what it was read as. */
@Component
@Order(9)
class CorrectionPart implements MessagePart {

    private final Templates templates;

    CorrectionPart(Templates templates) {
        this.templates = templates;
    }

    @Override
    public @Nullable Content show(Page page, Member member, Conversation conversation, Entry.Said message) {
        if (message.judgement() == null || message.deletedAt() != null || !member.writesFreely()) {
            return null;
        }
        boolean latest = message.at().equals(conversation.lastAt());
        return templates.inboxCorrection(page, message.id(), message.judgement().hostile(), latest ? "h" : null);
    }
}
