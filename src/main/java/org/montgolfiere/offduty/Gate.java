package org.montgolfiere.offduty;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.rota.FairnessCredit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way from the desk to a person. What it lets through rides on the transaction of the room that offers it, is
 * looked at again when it is about to leave the process, and only then handed to the carriers. What no carrier took within
 * {@link #PATIENCE} waits in the person's list.
 */
@Service
public class Gate implements Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final String DECIDING = "montgolfiere.notices.deciding";

    private final Personal personal;
    private final NoticeLedger ledger;
    private final NoticeList list;
    private final Wire wire;
    private final List<Carrier> carriers;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final Timer deciding;
    private final Clock clock;

    Gate(
            Personal personal,
            NoticeLedger ledger,
            NoticeList list,
            Wire wire,
            List<Carrier> carriers,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        this.personal = personal;
        this.ledger = ledger;
        this.list = list;
        this.wire = wire;
        this.carriers = carriers;
        this.events = events;
        this.meters = meters;
        this.deciding = meters.timer(DECIDING);
        this.clock = clock;
    }

    @Override
    @Transactional
    public void offer(Notice notice) {
        offer(List.of(notice));
    }

    @Override
    @Transactional
    public void offer(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Known known = personal.known(notices, now);
        long begun = System.nanoTime();
        List<NoticeLedger.Decided> decided =
                notices.stream().map(notice -> decide(known, notice, now)).toList();
        deciding.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        wire.announce(ledger.write(decided, now));
        decided.forEach(one -> meters.counter(
                        "montgolfiere.notices.decided",
                        "decision",
                        one.verdict().decision())
                .increment());
    }

    /** What was let through is about to leave this process: its person may have gone off duty meanwhile. */
    void carry(List<Long> ids) {
        Map<Long, Notice> found = ledger.letThrough(ids);
        if (found.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Known known = personal.known(found.values(), now);
        List<NoticeLedger.Decided> closed = new ArrayList<>();
        List<Carrier.Passed> passed = new ArrayList<>();
        found.forEach((id, notice) -> {
            Verdict verdict = again(known, notice, now);
            if (verdict instanceof Verdict.Delivered(Instant until, Verdict.Reason why)) {
                passed.add(new Carrier.Passed(id, notice, until, () -> left(id, notice, why)));
                return;
            }
            closed.add(new NoticeLedger.Decided(id, notice, verdict));
        });
        ledger.revise(closed);
        passed.forEach(one -> carriers.forEach(carrier -> carry(carrier, one)));
    }

    /** A carrier in trouble stands in no other's way. */
    private static void carry(Carrier carrier, Carrier.Passed passed) {
        try {
            carrier.carry(passed);
        } catch (RuntimeException trouble) {
            LOG.warn("A carrier failed: {}", trouble.getClass().getSimpleName());
        }
    }

    /** What was announced while nobody listened. */
    void carryMissed() {
        Instant now = clock.instant();
        carry(ledger.uncarried(now.minus(PATIENCE), now.plusNanos(1000)));
    }

    /** What was let through and left by no way waits from now on. @return how many */
    int keepUncarried() {
        Instant now = clock.instant();
        Map<Long, Notice> found = ledger.letThrough(ledger.uncarried(Instant.EPOCH, now.minus(PATIENCE)));
        if (found.isEmpty()) {
            return 0;
        }
        Known known = personal.known(found.values(), now);
        List<NoticeLedger.Decided> kept = new ArrayList<>();
        found.forEach((id, notice) -> {
            Verdict verdict = again(known, notice, now);
            boolean reachable = verdict instanceof Verdict.Delivered;
            kept.add(new NoticeLedger.Decided(
                    id, notice, reachable ? new Verdict.Kept(Verdict.Reason.NO_WAY) : verdict));
        });
        List<Notice> noWay = kept.stream()
                .filter(one -> one.verdict().why() == Verdict.Reason.NO_WAY)
                .map(NoticeLedger.Decided::notice)
                .toList();
        unreached(noWay, now);
        ledger.revise(kept);
        noWay.stream()
                .filter(notice -> notice.kind() == Notice.Kind.DIGEST)
                .forEach(notice -> personal.digestLost(Known.Place.of(notice), now));
        return kept.size();
    }

    /** An emergency that reached nobody is told of before it is written down: rather twice than never. */
    private void unreached(List<Notice> noWay, Instant now) {
        noWay.stream()
                .filter(notice -> notice.kind() == Notice.Kind.EMERGENCY)
                .collect(Collectors.groupingBy(
                        notice -> new Matter(notice.brand(), notice.about()),
                        Collectors.mapping(Notice::person, Collectors.toSet())))
                .forEach((matter, people) -> unreached(matter, people, now));
    }

    private void unreached(Matter matter, Set<Long> people, Instant now) {
        if (ledger.reachedAnybody(matter.brand(), matter.about(), now.minus(PATIENCE.multipliedBy(2)))) {
            return;
        }
        try {
            events.publishEvent(new Unreached(matter.brand(), matter.about(), people));
        } catch (RuntimeException trouble) {
            LOG.warn("Nobody heard that an emergency reached nobody: {}", trouble.toString());
        }
    }

    private record Matter(long brand, String about) {}

    private static NoticeLedger.Decided decide(Known known, Notice notice, Instant now) {
        Verdict verdict = Gating.decide(known.of(notice), Urgency.of(notice.kind()), now);
        known.decided(notice, verdict);
        return new NoticeLedger.Decided(0, notice, verdict);
    }

    private static Verdict again(Known known, Notice notice, Instant now) {
        Verdict verdict = Gating.decide(known.ofLetThrough(notice), Urgency.of(notice.kind()), now);
        known.decided(notice, verdict);
        return verdict;
    }

    private void left(long id, Notice notice, Verdict.Reason why) {
        Instant now = clock.instant();
        ledger.carried(id, why, now);
        if (why == Verdict.Reason.ON_CALL) {
            events.publishEvent(FairnessCredit.called("notice/" + id, notice.person(), notice.brand(), now));
        }
        meters.counter("montgolfiere.notices.carried").increment();
    }

    /** Whether a notice of this kind would reach somebody now. */
    boolean reaches(Notice notice) {
        Instant now = clock.instant();
        Known known = personal.known(List.of(notice), now);
        return again(known, notice, now) instanceof Verdict.Delivered;
    }

    /** Until when this person opened their gate by hand; null: they did not. */
    public @Nullable Instant openUntil(Member member) {
        return personal.openUntil(member.person(), clock.instant());
    }

    /** What came while this person was away, or was not put away yet; newest first. */
    public List<Kept> unseen(Member member) {
        return list.unseen(member.person(), member.brand());
    }

    /** Puts away the notices with these numbers: those that were shown, and none that came or waits behind them. */
    public void seen(Member member, Collection<Long> shown) {
        list.seen(member.person(), member.brand(), shown, clock.instant());
    }
}
