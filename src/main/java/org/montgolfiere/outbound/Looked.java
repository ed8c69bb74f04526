package org.montgolfiere.outbound;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.outbound.checks.OwnReason;
import org.montgolfiere.outbound.checks.Reason;
import org.montgolfiere.outbound.checks.Spoken;
import org.montgolfiere.outbound.checks.Verdict;

/**
 * What the second look says of something.
 *
 * @param pending links or spelling are still being looked at
 */
public record Looked(List<Spoken> spoken, boolean pending) {

    public Looked {
        spoken = List.copyOf(spoken);
    }

    /** What carries no words has nothing to look at. */
    static final Looked NONE = new Looked(List.of(), false);

    /** What keeps it from leaving; null: nothing. @param confirmed whether its author typed the handle */
    Holding.@Nullable Stopped stopped(boolean confirmed) {
        for (Verdict.Refused refused : refusals()) {
            boolean byHandle = refused.way() == Verdict.Way.TYPE_HANDLE;
            if (!byHandle || !confirmed) {
                return new Holding.Stopped(refused.why(), byHandle);
            }
        }
        return null;
    }

    /** As long as the most careful check wants; never less than the usual hold. */
    public Duration hold() {
        return spoken.stream()
                .map(one -> switch (one.verdict()) {
                    case Verdict.Held(Duration hold, Reason _) -> hold;
                    case Verdict.HeldForSelf(Duration hold, List<OwnReason> _) -> hold;
                    case Verdict.Allowed _, Verdict.NotEnough _, Verdict.Refused _ -> Outbox.HOLD;
                })
                .max(Duration::compareTo)
                .filter(hold -> hold.compareTo(Outbox.HOLD) > 0)
                .orElse(Outbox.HOLD);
    }

    /** What is against it until it is changed, before what its author may overrule; both in the order of the checks. */
    public List<Verdict.Refused> refusals() {
        List<Verdict.Refused> all = spoken.stream()
                .filter(one -> one.verdict() instanceof Verdict.Refused)
                .map(one -> (Verdict.Refused) one.verdict())
                .toList();
        return all.stream()
                .sorted(java.util.Comparator.comparing(refused -> refused.way() == Verdict.Way.TYPE_HANDLE))
                .toList();
    }

    /** Why it is held longer, for whoever sees it waiting. The author's own state is not among it. */
    List<Reason> reasons() {
        return spoken.stream()
                .filter(one -> one.verdict() instanceof Verdict.Held)
                .map(one -> ((Verdict.Held) one.verdict()).why())
                .toList();
    }

    /** For the author's own page alone. */
    public List<OwnReason> own() {
        return spoken.stream()
                .filter(one -> one.verdict() instanceof Verdict.HeldForSelf)
                .flatMap(one -> ((Verdict.HeldForSelf) one.verdict()).why().stream())
                .toList();
    }
}
