package org.montgolfiere.channel.telegram;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** Who wrote: a person, a bot, or a whole chat that somebody writes as. */
final class People {

    private People() {}

    /** @param message or a reaction; null where nobody is named */
    static @Nullable Author author(JsonNode message) {
        JsonNode chat = message.get("sender_chat") == null ? message.get("actor_chat") : message.get("sender_chat");
        if (chat != null) {
            return named(chat, Json.text(chat, "title", ""));
        }
        JsonNode user = message.get("from") == null ? message.get("user") : message.get("from");
        return user == null ? null : named(user, name(user));
    }

    /** Whether somebody wrote or did what an update tells. */
    static boolean wrote(String id, @Nullable JsonNode update) {
        return update != null
                && update.valueStream()
                        .filter(JsonNode::isObject)
                        .map(People::author)
                        .anyMatch(author -> author != null && author.id().equals(id));
    }

    /** First and last name, as far as there are any. */
    static String name(@Nullable JsonNode user) {
        return Unicode.fit(Json.text(user, "first_name", "") + " " + Json.text(user, "last_name", ""))
                .strip();
    }

    private static @Nullable Author named(JsonNode who, String name) {
        Long id = Place.whole(who, "id");
        if (id == null) {
            return null;
        }
        String handle = Json.text(who, "username", id.toString());
        String shown = Unicode.fit(name).strip();
        return new Author(id.toString(), handle, shown.isEmpty() ? handle : shown, null);
    }
}
