package org.montgolfiere.rest.web;

import gg.jte.Content;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.ThreadPart;
import org.montgolfiere.people.Member;
import org.montgolfiere.rest.Emergencies;
import org.montgolfiere.rest.Emergency;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Component;

/** The emergency that a conversation is, above its messages: where somebody who was called lands. */
@Component
class EmergencyPart implements ThreadPart {

    private final Emergencies emergencies;
    private final Templates templates;

    EmergencyPart(Emergencies emergencies, Templates templates) {
        this.emergencies = emergencies;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public @Nullable Content show(Page page, Member member, Conversation conversation) {
        Emergency emergency = emergencies.about(member, conversation.id());
        return emergency == null ? null : templates.restEmergency(page, member, conversation.id(), emergency);
    }
}
