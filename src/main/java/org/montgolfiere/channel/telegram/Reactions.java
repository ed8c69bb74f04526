package org.montgolfiere.channel.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

/** Reactions are signs of joy, where they are joyful; one person's on one message count once. */
final class Reactions {

    private static final Set<String> SOUR = Set.of(
            "👎", "🤮", "💩", "🤡", "🤬", "😡", "😢", "😭", "💔", "😨", "😱", "🥱", "🥴", "🤨", "😐", "🖕", "🙈", "🙊",
            "🙉", "😈", "🤷", "🤷‍♂", "🤷‍♀", "😴", "🤯", "💊");

    private Reactions() {}

    static List<Incoming> signs(JsonNode change, Instant now) {
        Place place = Place.of(change);
        Author author = People.author(change);
        Long date = Place.whole(change, "date");
        if (place == null || author == null || date == null) {
            return List.of(new Incoming.Unreadable(Json.raw(change), "channel.telegram.unreadable"));
        }
        boolean joyful = Json.list(change, "new_reaction").stream()
                .anyMatch(each -> !SOUR.contains(Json.text(each, "emoji", "")));
        return joyful
                ? List.of(new Incoming.Sign(
                        place.id() + "/" + author.id(),
                        Incoming.Sign.Kind.LIKE,
                        author,
                        place.id(),
                        Said.moment(date, now)))
                : List.of();
    }
}
