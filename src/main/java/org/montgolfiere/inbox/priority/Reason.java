package org.montgolfiere.inbox.priority;

/** Why something stands where it stands; put into words by the screens. */
public sealed interface Reason {

    /** @param late whether its moment has passed */
    record Promised(Promise promise, boolean late) implements Reason {}

    record Wanted(Facts.Wants wants) implements Reason {}

    /** @param times how often one person wrote, twice or more */
    record Asked(int times) implements Reason {}

    /** The same was said again although it was answered. @param answers how many times */
    record Repeated(int answers) implements Reason {}

    record Followed(int followers) implements Reason {}

    record Crowded(int people) implements Reason {}

    /** A storm's message: one answer will do for all. */
    record Within() implements Reason {}

    /** Something else, while a storm is on. */
    record Apart() implements Reason {}
}
