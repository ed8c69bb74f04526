package org.montgolfiere.channel.x;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

/** Ids of X: numbers that grow by the millisecond, with 22 bits below. A private message's id bears a mark with us. */
final class Ids {

    private static final String PRIVATE = "dm:";
    private static final int BITS = 22;

    private Ids() {}

    static @Nullable String of(@Nullable JsonNode node, String name) {
        String id = Json.id(node, name);
        return id != null && is(id) ? id : null;
    }

    static List<String> all(@Nullable JsonNode node, String name) {
        return Json.list(node, name).stream()
                .map(each -> each.asString(""))
                .filter(Ids::is)
                .toList();
    }

    static boolean is(String id) {
        return id.matches("[0-9]{1,19}");
    }

    static boolean newer(String one, String other) {
        return Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other)) > 0;
    }

    /** The id that something had that came so long before. */
    static String before(String id, Duration time) {
        long back = time.toMillis() << BITS;
        long number = Long.parseUnsignedLong(id);
        return Long.compareUnsigned(number, back) <= 0 ? "1" : Long.toUnsignedString(number - back);
    }

    static String ours(String privateId) {
        return PRIVATE + privateId;
    }

    /** @return X's id of a private message of ours; null: it is none */
    static @Nullable String ofPrivate(@Nullable String id) {
        boolean marked = id != null && id.startsWith(PRIVATE) && is(id.substring(PRIVATE.length()));
        return id != null && marked ? id.substring(PRIVATE.length()) : null;
    }
}
