package org.montgolfiere.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Audience;

/**
 * Whom an answer may be for. What was said in private is answered to those it names; what was said in public stands in a
 * thread that ambassadors read, so its answer stays public as well, in lists or out of them.
 */
public final class Circle {

    private Circle() {}

    /** What a writer may choose among, beside leaving it as it is. @param offered by the network, the widest first */
    public static List<Audience> choices(List<Audience> offered, boolean isPrivate) {
        return isPrivate ? List.of() : offered.stream().filter(Circle::isPublic).toList();
    }

    /** @return why it may not be for these, as a message key; null: it may */
    static @Nullable String objection(@Nullable Audience wished, boolean isPrivate) {
        if (wished == null) {
            return null;
        }
        if (isPrivate) {
            return wished == Audience.NAMED ? null : "outbound.refused.wider";
        }
        return isPublic(wished) ? null : "outbound.refused.narrower";
    }

    private static boolean isPublic(Audience audience) {
        return audience == Audience.PUBLIC || audience == Audience.UNLISTED;
    }
}
