package org.montgolfiere.offduty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.Stretch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own gate: what may reach one, whether it stands open by hand, and what came to it. Nobody's but one's own. */
@Service
public class OwnGate {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ReachRows reaches;
    private final NoticeList list;
    private final NoticeLedger ledger;
    private final MailServer mail;
    private final Clock clock;

    OwnGate(ReachRows reaches, NoticeList list, NoticeLedger ledger, MailServer mail, Clock clock) {
        this.mail = mail;
        this.reaches = reaches;
        this.list = list;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What became of a wish to be reachable. */
    public sealed interface Opened {
        record Until(Instant end) implements Opened {}

        /** @param why a message key */
        record Refused(String why) implements Opened {}
    }

    /** @param held how many the budget held within that hour */
    public record Hour(int rung, int held) {}

    public Reach reach(Viewer own) {
        return reaches.of(only(own)).getOrDefault(own.person(), Reach.CALM);
    }

    /** What one wants by mail; null: the desk has no mail server. */
    public @Nullable MailChoice mail(Viewer own) {
        return mail.isNamed() ? reaches.mail(own.person()) : null;
    }

    @Transactional
    public void choose(Viewer own, Reach reach, MailChoice byMail) {
        reaches.write(own.person(), reach);
        if (mail.isNamed()) {
            reaches.write(own.person(), byMail);
        }
    }

    /** Until when one's gate stands open by hand; null: it does not. */
    public @Nullable Instant openUntil(Viewer own) {
        return reaches.openUntil(own.person(), clock.instant());
    }

    /** Opens it from now on; what stood open before ends. */
    @Transactional
    public Opened open(Viewer own, Instant until) {
        Instant now = clock.instant();
        if (!until.isAfter(now)) {
            return new Opened.Refused("offduty.reach.open.past");
        }
        if (Duration.between(now, until).compareTo(LONGEST) > 0) {
            return new Opened.Refused("offduty.reach.open.long");
        }
        reaches.hold(own.person());
        Instant from = clock.instant();
        Stretch time = new Stretch(from.isBefore(until) ? from : now, until);
        if (reaches.offWithin(own.person(), time)) {
            return new Opened.Refused("offduty.reach.open.off");
        }
        reaches.close(own.person(), time.from());
        reaches.open(own.person(), time);
        return new Opened.Until(until);
    }

    public void close(Viewer own) {
        reaches.close(own.person(), clock.instant());
    }

    public Hour lastHour(Viewer own) {
        Instant now = clock.instant();
        return new Hour(
                ledger.rung(only(own), now).getOrDefault(own.person(), 0),
                list.held(own.person(), Verdict.Reason.BUDGET, now.minus(HOUR)));
    }

    /** One's own ledger, newest first. @param before the number to go on from; null: from the newest */
    public List<Offered> ledger(Viewer own, @Nullable Long before) {
        return list.of(own.person(), before == null ? Long.MAX_VALUE : before);
    }

    private static Long[] only(Viewer own) {
        return new Long[] {own.person()};
    }
}
