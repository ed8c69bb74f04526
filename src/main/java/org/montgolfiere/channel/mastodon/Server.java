package org.montgolfiere.channel.mastodon;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a server says it can do.
 *
 * @param characters a text may have
 * @param link how many characters a link counts for
 * @param alt characters that an image's words may have
 * @param streaming where it streams; null: it does not say that it does
 */
record Server(
        int characters,
        int link,
        int images,
        int imageBytes,
        int alt,
        @Nullable URI streaming) {

    /** What every server that speaks this API takes, as far as is known. */
    static final Server PLAIN = new Server(500, 23, 4, 2_000_000, 1500, null);

    /** @param instance the answer of {@code /api/v2/instance}, or of its forerunner */
    static Server of(JsonNode instance, URI address) {
        JsonNode statuses = Json.at(instance, "configuration", "statuses");
        JsonNode media = Json.at(instance, "configuration", "media_attachments");
        int bare = or(Json.number(instance, "max_toot_chars"), PLAIN.characters());
        String streams = Json.text(
                Json.at(instance, "configuration", "urls"),
                "streaming",
                Json.text(Json.at(instance, "urls"), "streaming_api", ""));
        return new Server(
                or(Json.number(statuses, "max_characters"), bare),
                or(Json.number(statuses, "characters_reserved_per_url"), PLAIN.link()),
                or(Json.number(statuses, "max_media_attachments"), PLAIN.images()),
                or(Json.number(media, "image_size_limit"), PLAIN.imageBytes()),
                or(Json.number(media, "description_limit"), PLAIN.alt()),
                streams.isBlank() ? null : Addresses.streaming(streams, address));
    }

    private static int or(int told, int otherwise) {
        return told > 0 ? told : otherwise;
    }
}
