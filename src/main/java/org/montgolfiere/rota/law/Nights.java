package org.montgolfiere.rota.law;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.montgolfiere.rota.Stretch;

/** Work at night: on a declared ground, as agreed with the person, not too long, and not by minors. */
final class Nights {

    /** Turns of work are told apart by the shortest rest that any agreement allows. */
    private static final Duration APART = Duration.ofHours(9);

    private static final LocalTime CHILDREN_FROM = LocalTime.of(20, 0);

    private Nights() {}

    static List<Breach> basis(Question of) {
        return of.contract().nightBasis().isBlank() ? worked(of, night(of)) : List.of();
    }

    static List<Breach> agreed(Question of) {
        return of.contract().nights() ? List.of() : worked(of, night(of));
    }

    static List<Breach> minors(Question of) {
        boolean child = of.contract().younger(16, of.date(of.window().from()));
        return worked(of, child ? night(of).from(CHILDREN_FROM) : night(of));
    }

    /** A turn that holds work at night, of somebody who works at night. */
    static List<Breach> daily(Question of) {
        NightHours night = NightWorker.night(of.book(), of.zone());
        return Timeline.turns(of.timeline().effective(), APART).stream()
                .filter(turn -> whole(turn).overlaps(of.window()) && night.minutes(turn) > 0)
                .flatMap(turn -> tooLong(of, turn))
                .toList();
    }

    private static Stream<Breach> tooLong(Question of, List<Stretch> turn) {
        long minutes = Timeline.sum(turn);
        LocalDate monday = Question.monday(of.date(turn.getFirst().from()));
        return minutes > of.rule().value() && NightWorker.is(of, monday)
                ? Stream.of(of.breach(whole(turn), minutes))
                : Stream.empty();
    }

    private static List<Breach> worked(Question of, NightHours hours) {
        return hours.during(of.window())
                .flatMap(night -> of.over(night, of.timeline().minutes(night)).stream())
                .toList();
    }

    private static NightHours night(Question of) {
        return NightHours.of(of.rule().window(), of.zone());
    }

    private static Stretch whole(List<Stretch> turn) {
        return new Stretch(turn.getFirst().from(), turn.getLast().to());
    }
}
