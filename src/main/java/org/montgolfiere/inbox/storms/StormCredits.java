package org.montgolfiere.inbox.storms;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.montgolfiere.inbox.StormClosed;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.FairnessCredit;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An hour at work in a storm weighs half an hour more than it would have; the rota shares that out. */
@Component
class StormCredits {

    private static final double WEIGHS_MORE = 0.5;
    private static final Duration LONGEST = Duration.ofDays(7);

    private final StormRows storms;
    private final Duty duty;
    private final ApplicationEventPublisher events;

    StormCredits(StormRows storms, Duty duty, ApplicationEventPublisher events) {
        this.storms = storms;
        this.duty = duty;
        this.events = events;
    }

    /** In the transaction that closes the storm. */
    @EventListener
    void over(StormClosed closed) {
        Stretch span = span(closed);
        Map<Long, Double> hours = new HashMap<>();
        for (Watch watch : duty.between(closed.brand(), span)) {
            if (watch.onSite()) {
                hours.merge(watch.person(), hours(watch.time(), span), Double::sum);
            }
        }
        hours.forEach((person, worked) -> events.publishEvent(new FairnessCredit(
                "storm/%d/%d".formatted(closed.storm(), person),
                person,
                closed.brand(),
                FairnessCredit.Kind.STORM,
                worked * WEIGHS_MORE,
                closed.at())));
    }

    private Stretch span(StormClosed closed) {
        Instant opened = storms.one(closed.storm(), closed.at()).getFirst().openedAt();
        Instant earliest = closed.at().minus(LONGEST);
        return new Stretch(opened.isBefore(earliest) ? earliest : opened, closed.at());
    }

    private static double hours(Stretch watch, Stretch span) {
        Instant from = watch.from().isAfter(span.from()) ? watch.from() : span.from();
        Instant to = watch.to().isBefore(span.to()) ? watch.to() : span.to();
        return to.isAfter(from) ? Duration.between(from, to).toSeconds() / 3600.0 : 0;
    }
}
