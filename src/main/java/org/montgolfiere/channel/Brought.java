package org.montgolfiere.channel;

/** What came of asking a network for what came with a message. */
public sealed interface Brought {

    /** Whoever gets it closes it. */
    record Here(Parcel parcel) implements Brought {}

    record TooLarge() implements Brought {}

    /** It will not come. @param why a message key */
    record Missing(String why) implements Brought {}

    /** It may come another time. */
    record Later() implements Brought {}
}
