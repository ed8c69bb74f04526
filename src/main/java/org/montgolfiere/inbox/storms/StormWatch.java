package org.montgolfiere.inbox.storms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.StormClosed;
import org.montgolfiere.inbox.StormOpened;
import org.montgolfiere.inbox.topics.MessagesGrouped;
import org.montgolfiere.offduty.Updates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at each account's last half hour against the like hours of other days. An unusual rate opens a storm where it holds
 * complaints, venom, or a topic that grows out of proportion; a happy flood opens none, nor does what the brand declared. Two
 * quiet hours close it.
 */
@Component
class StormWatch {

    private static final Duration QUIET = Duration.ofHours(2);

    private final Slots slots;
    private final StormRows rows;
    private final BrandEvents declared;
    private final TopicRates topics;
    private final StormTopics about;
    private final Updates updates;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    StormWatch(
            Slots slots,
            StormRows rows,
            BrandEvents declared,
            TopicRates topics,
            StormTopics about,
            Updates updates,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.slots = slots;
        this.rows = rows;
        this.declared = declared;
        this.topics = topics;
        this.about = about;
        this.updates = updates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void grouped(MessagesGrouped event) {
        slots.count(event.messages());
        about.grouped(event.messages());
    }

    void look() {
        Instant now = clock.instant();
        slots.busy(now).forEach(busy -> transaction.executeWithoutResult(status -> look(busy, now)));
    }

    void forget() {
        slots.forget(clock.instant());
    }

    private void look(Slots.Busy busy, Instant now) {
        Slots.Rate rate = slots.rate(busy.account(), now);
        StormRows.Open open = rows.openAt(busy.account());
        if (open != null) {
            goesOn(open, rate, now);
            return;
        }
        Baseline usual = slots.usual(busy.account(), now);
        if (usual != null && isStorm(busy, rate, usual, now)) {
            open(busy, rate, usual, now);
        }
    }

    private boolean isStorm(Slots.Busy busy, Slots.Rate rate, Baseline usual, Instant now) {
        return usual.isUnusual(rate.messages())
                && !rate.isHappy()
                && !declared.isOn(busy.brand(), now)
                && (rate.isTroubled() || topics.anyUnusual(busy.account(), now));
    }

    private void open(Slots.Busy busy, Slots.Rate rate, Baseline usual, Instant now) {
        Long storm = rows.open(busy.brand(), busy.account(), null, usual.usual(), rate.messages(), now);
        if (storm != null) {
            rows.log(storm, null, "opened", Integer.toString(rate.messages()), now);
            about.grow(storm, busy.account(), now);
            events.publishEvent(new StormOpened(busy.brand(), busy.account(), storm, now));
            updates.tell(busy.brand(), "storms", storm);
        }
    }

    private void goesOn(StormRows.Open open, Slots.Rate rate, Instant now) {
        Baseline usual = Objects.requireNonNullElse(slots.usual(open.account(), now), new Baseline(open.usual(), 0));
        Instant quiet = usual.isUnusual(rate.messages()) ? null : Objects.requireNonNullElse(open.quietSince(), now);
        rows.goesOn(open.id(), rate.messages(), quiet);
        if (quiet != null && !quiet.plus(QUIET).isAfter(now)) {
            close(open.id(), open.brand(), open.account(), null, now);
            return;
        }
        about.grow(open.id(), open.account(), now);
    }

    /** @param by null: the desk itself */
    void close(long storm, long brand, long account, @Nullable Long by, Instant now) {
        if (rows.close(storm, now)) {
            List<Storm> closed = rows.one(storm, now);
            rows.log(storm, by, "closed", Integer.toString(closed.getFirst().messages()), now);
            events.publishEvent(new StormClosed(brand, account, storm, now));
            updates.tell(brand, "storms", storm);
        }
    }
}
