package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Averages over weeks in a row. Every run of weeks that holds a week in question counts, those before the plan too. */
final class Averages {

    private Averages() {}

    static List<Breach> work(Question of) {
        return over(of, _ -> true);
    }

    /** The same for those who work at night. */
    static List<Breach> nightWork(Question of) {
        return over(of, monday -> NightWorker.is(of, monday));
    }

    private static List<Breach> over(Question of, Predicate<LocalDate> concerned) {
        List<LocalDate> mondays = of.mondays();
        LocalDate first = mondays.getFirst();
        int weeks = mondays.size() + of.rule().span() - 1;
        return IntStream.range(0, weeks)
                .mapToObj(first::plusWeeks)
                .flatMap(last -> average(of, last, concerned))
                .limit(1)
                .toList();
    }

    /** The weeks that end with this one. */
    private static Stream<Breach> average(Question of, LocalDate last, Predicate<LocalDate> concerned) {
        int span = of.rule().span();
        LocalDate first = last.minusWeeks(span - 1L);
        long minutes = of.timeline().minutes(of.days(first, 7 * span));
        if (minutes <= (long) of.rule().value() * span || !concerned.test(last)) {
            return Stream.empty();
        }
        return Stream.of(of.breach(of.days(first, 7 * span), (minutes + span - 1) / span));
    }
}
