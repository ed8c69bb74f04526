package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One limit, as a file of rules writes it.
 *
 * @param check how it is counted
 * @param value the limit, in its unit
 * @param span what it is counted over, as a number; 0: nothing more to know
 * @param window the same in words, or the hours of the night
 * @param bound how far an agreement may move it; null: no agreement moves it
 * @param source the law
 * @param checked whether a text or an account of it was read for the file
 */
public record Rule(
        String id,
        Check check,
        int value,
        int span,
        String unit,
        String window,
        String counts,
        Kind kind,
        @Nullable Integer bound,
        String source,
        String article,
        LocalDate since,
        boolean checked,
        Set<Profile> profiles) {

    /** How firm a rule is. */
    public enum Kind {
        /** No agreement moves it. */
        ABSOLUTE,
        /** An agreement moves it, up to its bound. */
        AGREEMENT,
        /** Others are reckoned from it. */
        BASE,
        /** The desk's own. */
        HOUSE
    }

    public Rule {
        profiles = Set.copyOf(profiles);
        if ((kind == Kind.AGREEMENT) != (bound != null)) {
            throw new IllegalArgumentException(
                    id + ": a bound belongs to a rule that an agreement may move, and to no other");
        }
    }

    Rule with(int moved) {
        return new Rule(
                id, check, moved, span, unit, window, counts, kind, bound, source, article, since, checked, profiles);
    }

    /** Whether a value lies between the limit and its bound, or is stricter than the limit. */
    boolean allows(int moved) {
        if (bound == null) {
            return false;
        }
        return bound > value ? moved <= bound && moved > 0 : moved >= bound;
    }

    /** Such as "Code du travail L3121-18"; empty for the desk's own. */
    public String citation() {
        return (source + " " + article).strip();
    }
}
