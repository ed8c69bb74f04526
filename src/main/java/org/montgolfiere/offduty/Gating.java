package org.montgolfiere.offduty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Decides whether a notice may reach its person at one instant. Nothing but the person's own facts counts. */
final class Gating {

    private Gating() {}

    /**
     * What is known of one person at one brand.
     *
     * @param member whether the person still belongs to the brand
     * @param off off times, which nothing opens
     * @param duty times on duty by their own hand
     * @param waiting whether the same notice waits for them already
     */
    record Facts(boolean member, List<Stretch> off, List<Stretch> duty, boolean waiting) {}

    static Verdict decide(Facts facts, Instant instant) {
        if (!facts.member()) {
            return new Verdict.Dropped(Verdict.Reason.NOT_A_MEMBER);
        }
        if (holding(facts.off(), instant).findAny().isPresent()) {
            return kept(facts, Verdict.Reason.OFF_TIME);
        }
        return holding(facts.duty(), instant)
                .map(Stretch::to)
                .max(Comparator.naturalOrder())
                .<Verdict>map(end -> new Verdict.Delivered(beforeOffTime(facts, instant, end)))
                .orElseGet(() -> kept(facts, Verdict.Reason.OFF_DUTY));
    }

    private static Stream<Stretch> holding(List<Stretch> stretches, Instant instant) {
        return stretches.stream().filter(stretch -> stretch.holds(instant));
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
