package org.montgolfiere.rota.law;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.montgolfiere.rota.Stretch;

/** Breaks within work, and the rest between one working day and the next. */
final class Rests {

    private static final Duration DAY = Duration.ofHours(24);

    private Rests() {}

    /** Work that goes on without a long enough break until it reaches the span. */
    static List<Breach> pauses(Question of) {
        return Timeline.turns(
                        of.timeline().effective(), Duration.ofMinutes(of.rule().value()))
                .stream()
                .flatMap(turn -> unbroken(of, turn))
                .toList();
    }

    private static Stream<Breach> unbroken(Question of, List<Stretch> turn) {
        long minutes = Timeline.sum(turn);
        if (minutes < of.rule().span()) {
            return Stream.empty();
        }
        return Stream.of(new Breach(of.rule(), whole(turn), minutes, of.rule().value()));
    }

    static List<Breach> daily(Question of) {
        return daily(of, of.rule().value());
    }

    /** Below sixteen years the rest is the span of the rule. */
    static List<Breach> dailyOfMinors(Question of) {
        boolean child = of.contract().younger(16, of.date(of.window().from()));
        return daily(of, child ? of.rule().span() : of.rule().value());
    }

    /**
     * Every 24 hours from the beginning of a turn hold one rest: pieces of work with less than the rest between them
     * make one turn, and a turn leaves room for the rest before its 24 hours are over.
     */
    private static List<Breach> daily(Question of, int rest) {
        List<Breach> breaches = new ArrayList<>();
        Duration longest = DAY.minusMinutes(rest);
        for (List<Stretch> turn : Timeline.turns(of.timeline().planned(), Duration.ofMinutes(rest))) {
            Instant begun = turn.getFirst().from();
            Instant last = begun;
            long widest = 0;
            for (Stretch piece : turn) {
                widest = Math.max(widest, Duration.between(last, piece.from()).toMinutes());
                if (Duration.between(begun, piece.to()).compareTo(longest) > 0) {
                    breaches.add(new Breach(of.rule(), new Stretch(begun, piece.to()), widest, rest));
                    begun = piece.from();
                    widest = 0;
                }
                last = piece.to();
            }
        }
        return breaches;
    }

    private static Stretch whole(List<Stretch> turn) {
        return new Stretch(turn.getFirst().from(), turn.getLast().to());
    }
}
