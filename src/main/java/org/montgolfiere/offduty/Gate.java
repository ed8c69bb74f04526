package org.montgolfiere.offduty;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.rota.FairnessCredit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way from the desk to a person. What it lets through rides on the transaction of the room that offers it, is
 * looked at again when it is about to leave the process, and only then handed to the carriers.
 */
@Service
public class Gate implements Notices {

    private final Personal personal;
    private final NoticeLedger ledger;
    private final Wire wire;
    private final List<Carrier> carriers;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final Clock clock;

    Gate(
            Personal personal,
            NoticeLedger ledger,
            Wire wire,
            List<Carrier> carriers,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        this.personal = personal;
        this.ledger = ledger;
        this.wire = wire;
        this.carriers = carriers;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void offer(Notice notice) {
        Instant now = clock.instant();
        Verdict verdict = Gating.decide(personal.facts(notice, now), now);
        long id = ledger.write(notice, verdict, now);
        meters.counter("montgolfiere.notices.decided", "decision", verdict.decision())
                .increment();
        if (verdict instanceof Verdict.Delivered) {
            wire.announce(id);
        }
    }

    /** A notice let through is about to leave this process: its person may have gone off duty meanwhile. */
    void carry(long id) {
        Notice notice = ledger.delivered(id);
        if (notice == null) {
            return;
        }
        Instant now = clock.instant();
        Verdict verdict = Gating.decide(personal.facts(notice, now), now);
        if (verdict instanceof Verdict.Delivered(Instant until, Verdict.Reason why)) {
            Carrier.Passed passed = new Carrier.Passed(id, notice, until, () -> left(id, notice, why));
            carriers.forEach(carrier -> carrier.carry(passed));
            return;
        }
        ledger.revise(id, verdict);
    }

    private void left(long id, Notice notice, Verdict.Reason why) {
        Instant now = clock.instant();
        ledger.carried(id, now);
        if (why == Verdict.Reason.ON_CALL) {
            events.publishEvent(FairnessCredit.called("notice/" + id, notice.person(), notice.brand(), now));
        }
        meters.counter("montgolfiere.notices.carried").increment();
    }

    /** What came while this person was away, or was not put away yet; newest first. */
    public List<Kept> unseen(Member member) {
        return ledger.unseen(member.person(), member.brand());
    }

    /** Puts away everything up to the notice with this number. */
    public void seen(Member member, long upTo) {
        ledger.seen(member.person(), member.brand(), upTo, clock.instant());
    }
}
