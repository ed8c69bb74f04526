package org.montgolfiere.rota.solver;

/** What no plan may break, each by one name; the desk puts them in words. */
public enum Rule {
    /** The person cannot do this kind, the day has no need of it, or all of the kind they may do are used up. */
    MOST_OF_KIND,
    NO_NEED,
    DAY_OFF,
    BARRED,
    PINNED,
    NOT_NEXT_DAY,
    REST,
    LEAST_MINUTES,
    MOST_MINUTES,
    LEAST_RUN,
    MOST_RUN,
    LEAST_FREE,
    MOST_WEEKENDS,
    MOST_NIGHTS,
    WEEK_MINUTES,
    AVERAGE_MINUTES,
    WEEK_DAYS,
    WEEK_REST
}
