package org.montgolfiere.rota.law;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.montgolfiere.rota.Stretch;

/** On call is rest until somebody calls; a call-out that breaks the daily rest is followed by a whole one. */
final class CallOuts {

    private CallOuts() {}

    static List<Breach> basis(Question of) {
        return of.contract().onCallBasis().isBlank() ? onCall(of) : List.of();
    }

    /** To be free, and reachable, earns something in return. */
    static List<Breach> unreturned(Question of) {
        return of.contract().onCallReturn() == 0 ? onCall(of) : List.of();
    }

    private static List<Breach> onCall(Question of) {
        return of.timeline().pieces().stream()
                .filter(work -> work.kind() == Work.Kind.ON_CALL)
                .flatMap(work -> of.over(work.time(), work.time().minutes()).stream())
                .toList();
    }

    /**
     * Between two turns of work with call-outs between them, one stretch is a whole rest, even where an agreement lets the
     * daily rest be shorter; what is shorter than that is no rest that a call-out could break.
     */
    static List<Breach> rest(Question of) {
        List<Stretch> calls = of.timeline().pieces().stream()
                .filter(work -> work.kind() == Work.Kind.CALL_OUT)
                .map(Work::time)
                .toList();
        List<Stretch> planned = of.timeline().planned();
        Duration rest = Duration.ofMinutes(of.rule().value());
        Duration shortest = Duration.ofMinutes(Math.min(of.rule().value(), of.limit(Check.DAILY_REST)));
        return Stream.iterate(1, next -> next < planned.size(), next -> next + 1)
                .map(next -> new Stretch(
                        planned.get(next - 1).to(), planned.get(next).from()))
                .filter(gap -> gap.length().compareTo(shortest) >= 0)
                .flatMap(gap -> broken(of, gap, calls, rest))
                .toList();
    }

    private static Stream<Breach> broken(Question of, Stretch gap, List<Stretch> calls, Duration rest) {
        List<Stretch> within = calls.stream().filter(gap::overlaps).toList();
        if (within.isEmpty()) {
            return Stream.empty();
        }
        List<Stretch> free = new ArrayList<>(gap.without(within));
        Instant called = within.getLast().to();
        boolean rested = free.stream().anyMatch(stretch -> stretch.length().compareTo(rest) >= 0);
        long after =
                called.isBefore(gap.to()) ? Duration.between(called, gap.to()).toMinutes() : 0;
        return rested
                ? Stream.empty()
                : Stream.of(of.breach(new Stretch(within.getFirst().from(), end(gap)), after));
    }

    /** One moment into the work that comes too early, so that who plans that work hears of it. */
    private static Instant end(Stretch gap) {
        return gap.to().plusSeconds(60);
    }
}
