package org.montgolfiere.channel.telegram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a message stands: its number is unique within its chat alone, so that both make its id. */
record Place(String chat, long message) {

    private static final Pattern ID = Pattern.compile("(-?\\d{1,18})/(\\d{1,18})");

    /** @return null where the id is none of a message */
    static @Nullable Place parse(@Nullable String id) {
        Matcher matcher = ID.matcher(id == null ? "" : id);
        return matcher.matches() ? new Place(matcher.group(1), Long.parseLong(matcher.group(2))) : null;
    }

    /** @param message as the Bot API tells it; null where it does not say */
    static @Nullable Place of(@Nullable JsonNode message) {
        Long chat = message == null ? null : whole(message.get("chat"), "id");
        Long number = whole(message, "message_id");
        return chat == null || number == null || number < 0 ? null : new Place(chat.toString(), number);
    }

    String id() {
        return chat + "/" + message;
    }

    /** Groups have negative numbers. */
    boolean isPrivate() {
        return !chat.startsWith("-");
    }

    static @Nullable Long whole(@Nullable JsonNode node, String name) {
        JsonNode value = node == null ? null : node.get(name);
        return value != null && value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
    }
}
