package org.montgolfiere.outbound.web;

import gg.jte.Content;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.MessagePart;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Component;

/** The menu at the foot of a message; what is in it is fetched when it is opened. */
@Component
class ActsPart implements MessagePart {

    private final Templates templates;

    ActsPart(Templates templates) {
        this.templates = templates;
    }

    @Override
    public @Nullable Content show(Page page, Member member, Conversation conversation, Entry.Said message) {
        return message.deletedAt() == null ? templates.outboundActsMenu(page, conversation.id(), message.id()) : null;
    }
}
