package org.montgolfiere.outbound.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.outbound.checks.OwnReason;
import org.montgolfiere.outbound.checks.Reason;
import org.montgolfiere.screen.Page;

/** Says a message key that has its argument after a colon. */
public final class Reasons {

    private Reasons() {}

    /** What a check says. */
    public static String say(Page page, Reason why) {
        return page.say(why.key(), why.values().toArray());
    }

    /** What is between the desk and the author, as one sentence after the other; null: nothing. */
    static @Nullable String own(Page page, List<OwnReason> own) {
        return own.isEmpty()
                ? null
                : own.stream().map(one -> page.say(one.key())).collect(Collectors.joining(" "));
    }

    public static String say(Page page, String why) {
        int colon = why.indexOf(':');
        return colon < 0 ? page.say(why) : page.say(why.substring(0, colon), why.substring(colon + 1));
    }
}
