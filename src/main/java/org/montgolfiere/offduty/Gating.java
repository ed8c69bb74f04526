package org.montgolfiere.offduty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
     * @param open times in which they opened their gate by hand
     * @param reach what they let through
     * @param rung how often they were interrupted within the last hour
     * @param waiting whether the same notice waits for them already
     */
    record Facts(
            boolean member,
            List<Stretch> off,
            List<Watch> duty,
            List<Stretch> open,
            Reach reach,
            int rung,
            boolean waiting) {}

    static Verdict decide(Facts facts, Urgency urgency, Instant instant) {
        if (!facts.member()) {
            return new Verdict.Dropped(Verdict.Reason.NOT_A_MEMBER);
        }
        if (facts.off().stream().anyMatch(off -> off.holds(instant))) {
            return kept(facts, Verdict.Reason.OFF_TIME);
        }
        Verdict.Delivered door = door(facts, urgency, instant);
        if (door == null) {
            return kept(facts, Verdict.Reason.OFF_DUTY);
        }
        Verdict.Reason held = isCalled(facts, urgency, instant) ? null : held(facts, urgency);
        return held == null ? door : kept(facts, held);
    }

    /** On call emergencies ring, whatever else stands open and whatever is chosen for the time at work. */
    private static boolean isCalled(Facts facts, Urgency urgency, Instant instant) {
        return urgency == Urgency.EMERGENCY
                && facts.duty().stream()
                        .anyMatch(watch -> !watch.onSite() && watch.time().holds(instant));
    }

    /** When the gate closes that is open now, if only for emergencies; null: it is closed. */
    static @Nullable Instant closes(Facts facts, Instant instant) {
        boolean off = facts.off().stream().anyMatch(each -> each.holds(instant));
        Verdict.Delivered door = facts.member() && !off ? door(facts, Urgency.EMERGENCY, instant) : null;
        return door == null ? null : door.until();
    }

    /** The open door, and when it closes; null: there is none. */
    private static Verdict.@Nullable Delivered door(Facts facts, Urgency urgency, Instant instant) {
        Watch watch = facts.duty().stream()
                .filter(each -> each.time().holds(instant))
                .filter(each -> each.onSite() || urgency == Urgency.EMERGENCY)
                .max(Comparator.comparing(Watch::onSite)
                        .thenComparing(each -> each.time().to()))
                .orElse(null);
        if (watch != null) {
            Verdict.Reason reason = watch.onSite() ? Verdict.Reason.ON_DUTY : Verdict.Reason.ON_CALL;
            return until(facts, instant, watch.time().to(), reason);
        }
        for (Stretch open : facts.open()) {
            if (open.holds(instant)) {
                return until(facts, instant, open.to(), Verdict.Reason.OPEN);
            }
        }
        return null;
    }

    private static Verdict.Delivered until(Facts facts, Instant instant, Instant end, Verdict.Reason reason) {
        Instant until = facts.off().stream()
                .map(Stretch::from)
                .filter(start -> start.isAfter(instant) && start.isBefore(end))
                .min(Comparator.naturalOrder())
                .orElse(end);
        return new Verdict.Delivered(until, reason);
    }

    /** What the person's own choice makes of it; null: it rings. */
    private static Verdict.@Nullable Reason held(Facts facts, Urgency urgency) {
        return switch (facts.reach().level()) {
            case FOCUS -> Verdict.Reason.FOCUS;
            case CALM -> urgency == Urgency.CAN_WAIT ? Verdict.Reason.COLLECTED : spent(facts, urgency);
            case WATCH -> spent(facts, urgency);
        };
    }

    private static Verdict.@Nullable Reason spent(Facts facts, Urgency urgency) {
        return urgency.isCounted() && facts.rung() >= facts.reach().budget() ? Verdict.Reason.BUDGET : null;
    }

    private static Verdict kept(Facts facts, Verdict.Reason reason) {
        return facts.waiting() ? new Verdict.Dropped(Verdict.Reason.KEPT_ALREADY) : new Verdict.Kept(reason);
    }
}
