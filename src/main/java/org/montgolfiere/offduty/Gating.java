package org.montgolfiere.offduty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;

/** Decides whether a notice may reach its person at one instant. Nothing but the person's own facts counts. */
final class Gating {

    private Gating() {}

    /**
     * What is known of one person at one brand.
     *
     * @param member whether the person still belongs to the brand
     * @param off off times, which nothing opens
     * @param duty times on duty or on call, by the rota or by their own hand
     * @param emergency whether it may reach somebody on call
     * @param waiting whether the same notice waits for them already
     */
    record Facts(boolean member, List<Stretch> off, List<Watch> duty, boolean emergency, boolean waiting) {}

    static Verdict decide(Facts facts, Instant instant) {
        if (!facts.member()) {
            return new Verdict.Dropped(Verdict.Reason.NOT_A_MEMBER);
        }
        if (facts.off().stream().anyMatch(off -> off.holds(instant))) {
            return kept(facts, Verdict.Reason.OFF_TIME);
        }
        return facts.duty().stream()
                .filter(watch -> watch.time().holds(instant))
                .filter(watch -> watch.onSite() || facts.emergency())
                .max(Comparator.comparing(Watch::onSite)
                        .thenComparing(watch -> watch.time().to()))
                .map(watch -> delivered(facts, watch, instant))
                .orElseGet(() -> kept(facts, Verdict.Reason.OFF_DUTY));
    }

    private static Verdict delivered(Facts facts, Watch watch, Instant instant) {
        Verdict.Reason why = watch.onSite() ? Verdict.Reason.ON_DUTY : Verdict.Reason.ON_CALL;
        return new Verdict.Delivered(beforeOffTime(facts, instant, watch.time().to()), why);
    }

    private static Instant beforeOffTime(Facts facts, Instant instant, Instant end) {
        return facts.off().stream()
                .map(Stretch::from)
                .filter(start -> start.isAfter(instant) && start.isBefore(end))
                .min(Comparator.naturalOrder())
                .orElse(end);
    }

    private static Verdict kept(Facts facts, Verdict.Reason reason) {
        return facts.waiting() ? new Verdict.Dropped(Verdict.Reason.KEPT_ALREADY) : new Verdict.Kept(reason);
    }
}
