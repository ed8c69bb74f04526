package org.montgolfiere.channel.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a folder was read.
 *
 * @param validity the folder's own word for its numbering: another one means that all numbers are new
 * @param last the number of the last mail that was read
 * @param from what came before is not read
 * @param seen when the latest that was read had come
 * @param stumbled how often in a row the mail after {@code last} could not be fetched
 */
record Place(long validity, long last, Instant from, Instant seen, int stumbled) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @return null where there is none, or one that was not written here */
    static @Nullable Place parse(@Nullable String cursor) {
        try {
            return cursor == null ? null : JSON.readValue(cursor, Place.class);
        } catch (JacksonException foreign) {
            return null;
        }
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    Place after(long uid, Instant received) {
        return new Place(validity, uid, from, received.isAfter(seen) ? received : seen, 0);
    }

    Place stumbling() {
        return new Place(validity, last, from, seen, stumbled + 1);
    }
}
