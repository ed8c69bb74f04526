package org.montgolfiere.outbound.checks;

import java.time.Duration;
import java.util.List;

/** What one check says of one draft. */
public sealed interface Verdict {

    /** Nothing stands against it. */
    record Allowed() implements Verdict {}

    /** The account has too few posts to tell: neither yes nor no. */
    record NotEnough(Reason why) implements Verdict {}

    /** It may leave, and is held this long first. */
    record Held(Duration hold, Reason why) implements Verdict {}

    /** It may leave, and is held this long first, for what is between the desk and the author alone. */
    record HeldForSelf(Duration hold, List<OwnReason> why) implements Verdict {}

    /** It does not leave unless its author overrules it in that way. */
    record Refused(Reason why, Way way) implements Verdict {}

    /** How a refusal is overruled. */
    enum Way {
        /** Not at all: the draft has to change. */
        CHANGE,
        /** By typing the handle of the account that it is about to leave as. */
        TYPE_HANDLE
    }

    Verdict ALLOWED = new Allowed();

    static Verdict held(int seconds, String key, Object... values) {
        return new Held(Duration.ofSeconds(seconds), Reason.of(key, values));
    }

    static Verdict asked(String key, Object... values) {
        return new Refused(Reason.of(key, values), Way.TYPE_HANDLE);
    }

    static Verdict refused(String key, Object... values) {
        return new Refused(Reason.of(key, values), Way.CHANGE);
    }
}
