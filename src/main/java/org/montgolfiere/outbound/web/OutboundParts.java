package org.montgolfiere.outbound.web;

import gg.jte.Content;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.ThreadPart;
import org.montgolfiere.outbound.Stops;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.FramePart;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room shows on other rooms' pages: the composer, what is on its way, the tray, the stop. */
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
        return new OfMember(
                FramePart.Place.TRAY,
                people,
                (page, viewer, member) -> member.readsDesk()
                        ? templates.outboundTrayAnswer(page, member.brand(), trays.of(member), null, null, false)
                        : null);
    }

    @Bean
    FramePart stopBanner(Stops stops, People people, Templates templates) {
        return new OfMember(
                FramePart.Place.STOPPED,
                people,
                (page, viewer, member) ->
                        templates.outboundStopBanner(page, member.brand(), stops.standing(member.brand())));
    }

    @Bean
    FramePart stopButton(People people, Templates templates) {
        return new OfMember(
                FramePart.Place.BAR,
                people,
                (page, viewer, member) -> member.leads()
                        ? templates.outboundStopButton(
                                page, member.brand(), Stops.administered(viewer).size())
                        : null);
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

    private interface ForMember {
        @Nullable
        Content of(Page page, Viewer viewer, Member member);
    }

    /** A part of the frame that is shown to those of the brand. */
    private record OfMember(Place place, People people, ForMember part) implements FramePart {
        @Override
        public @Nullable Content show(Page page) {
            Visitor visitor = page.visitor();
            Long brand = page.brand();
            if (visitor == null || brand == null) {
                return null;
            }
            Viewer viewer = people.viewer(visitor.id());
            return part.of(page, viewer, viewer.in(brand));
        }
    }
}
