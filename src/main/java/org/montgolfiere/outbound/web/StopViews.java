package org.montgolfiere.outbound.web;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.outbound.Inbox;
import org.montgolfiere.outbound.Stops;
import org.montgolfiere.outbound.TopicAnswers;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.springframework.stereotype.Component;

/** Gathers what the page of the stop shows. */
@Component
class StopViews {

    private final Stops stops;
    private final TopicAnswers answers;
    private final Trays trays;
    private final Inbox inbox;

    StopViews(Stops stops, TopicAnswers answers, Trays trays, Inbox inbox) {
        this.stops = stops;
        this.answers = answers;
        this.trays = trays;
        this.inbox = inbox;
    }

    StopView of(Member member, Viewer viewer) {
        Stops.Kept kept = stops.kept(member);
        return new StopView(
                member.brand(),
                stops.last(member),
                member.leads(),
                Stops.administered(viewer).size(),
                trays.all(member, kept.underWay()),
                trays.all(member, kept.left()),
                trays.all(member, kept.waiting()).stream()
                        .map(one -> new StopView.Waiting(one, seen(member, one)))
                        .toList(),
                answers.stopped(member));
    }

    private @Nullable Integer seen(Member member, Leaving leaving) {
        Long conversation = leaving.dispatch().conversation();
        return conversation == null
                ? null
                : inbox.conversation(member, conversation).outgoing();
    }
}
