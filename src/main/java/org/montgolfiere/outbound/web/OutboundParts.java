package org.montgolfiere.outbound.web;

import gg.jte.Content;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.ThreadPart;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.screen.FramePart;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room shows on other rooms' pages: the composer, what is on its way, the tray. */
@Configuration
class OutboundParts {

    @Bean
    ThreadPart composerPart(Composers composers, Templates templates) {
        return new Part(
                ThreadPart.Place.FOOT,
                (page, member, conversation) -> templates.outboundComposer(page, composers.of(member, conversation)));
    }

    @Bean
    ThreadPart pendingPart(Trays trays, Templates templates) {
        return new Part(
                ThreadPart.Place.PENDING,
                (page, member, conversation) -> templates.outboundPending(
                        page, conversation.id(), conversation.outgoing(), trays.pending(member, conversation.id())));
    }

    @Bean
    FramePart trayPart(Trays trays, People people, Templates templates) {
        return new TrayPart(trays, people, templates);
    }

    private interface Show {
        Content of(Page page, Member member, Conversation conversation);
    }

    private record Part(Place place, Show show) implements ThreadPart {
        @Override
        public Content show(Page page, Member member, Conversation conversation) {
            return show.of(page, member, conversation);
        }
    }

    private record TrayPart(Trays trays, People people, Templates templates) implements FramePart {
        @Override
        public Place place() {
            return Place.TRAY;
        }

        @Override
        public @Nullable Content show(Page page) {
            Visitor visitor = page.visitor();
            Long brand = page.brand();
            if (visitor == null || brand == null) {
                return null;
            }
            Member member = people.viewer(visitor.id()).in(brand);
            return member.readsDesk() ? templates.outboundTrayAnswer(page, brand, trays.of(member), null, null, false) : null;
        }
    }
}
