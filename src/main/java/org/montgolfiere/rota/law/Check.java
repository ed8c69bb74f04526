package org.montgolfiere.rota.law;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How a rule is counted. A file of rules names one of these for each. */
public enum Check {
    /** A base that others are reckoned from; it refuses nothing by itself. */
    NONE(_ -> List.of()),
    DAILY_WORK(Hours::daily),
    WEEKLY_WORK(Hours::weekly),
    AVERAGE_WORK(Averages::work),
    NIGHT_AVERAGE(Averages::nightWork),
    PART_TIME_HOURS(Hours::partTime),
    BREAK(Rests::pauses),
    PART_TIME_SPLIT(Days::split),
    DAILY_REST(Rests::daily),
    MINOR_DAILY_REST(Rests::dailyOfMinors),
    CALL_OUT_REST(CallOuts::rest),
    WEEKLY_REST(WeeklyRest::check),
    WORKING_DAYS(Days::working),
    SUNDAY(Days::sunday),
    MINOR_HOLIDAY(Days::holidays),
    NIGHT_BASIS(Nights::basis),
    NIGHT_ABLE(Nights::agreed),
    NIGHT_DAILY(Nights::daily),
    MINOR_NIGHT(Nights::minors),
    ON_CALL_BASIS(CallOuts::basis),
    ON_CALL_RETURN(CallOuts::unreturned),
    OFF_TIME(House::off),
    UNAVAILABLE(House::unavailable),
    OVERLAP(House::overlaps),
    MINOR_PROFILE(House::minors);

    private final Function<Question, List<Breach>> breaches;

    Check(Function<Question, List<Breach>> breaches) {
        this.breaches = breaches;
    }

    List<Breach> breaches(Question question) {
        return breaches.apply(question);
    }

    static Check of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
