package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to with their employer, as far as working time is concerned.
 *
 * @param country two letters, which choose the rules
 * @param region adds its public holidays; empty: none
 * @param zone whose days and weeks count
 * @param nights whether nights were agreed with this person
 * @param birth asked only to keep minors out of nights; null: of age
 * @param sundayBasis on what ground this person may work on Sundays; empty: not at all
 * @param nightBasis on what ground at night; empty: not at all
 * @param onCallBasis on what ground on call; empty: not at all
 * @param onCallReturn what an hour on call without a call earns, in minutes of pay or rest; 0: nothing agreed yet
 */
public record Contract(
        Profile profile,
        String country,
        String region,
        ZoneId zone,
        int minutesAWeek,
        boolean nights,
        @Nullable LocalDate birth,
        String sundayBasis,
        String nightBasis,
        String onCallBasis,
        int onCallReturn) {

    /** Younger than this on a day; false where no birth is known. */
    public boolean younger(int years, LocalDate day) {
        return birth != null && Period.between(birth, day).getYears() < years;
    }
}
