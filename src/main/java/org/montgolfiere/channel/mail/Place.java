package org.montgolfiere.channel.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * @param aside numbers of mails that were set aside, since the server did not give them out
 * @param asideAt when they were tried last
 * @param stumbled how often in a row the mail after {@code last} could not be fetched
 */
record Place(long validity, long last, Instant from, Instant seen, int stumbled, List<Long> aside, Instant asideAt) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ASIDE = 50;

    Place {
        aside = List.copyOf(aside);
    }

    /** The beginning of a folder. @param from what came before is not read */
    static Place begin(long validity, Instant from, Instant seen) {
        return new Place(validity, 0, from, seen, 0, List.of(), from);
    }

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
        return new Place(validity, uid, from, received.isAfter(seen) ? received : seen, 0, aside, asideAt);
    }

    Place stumbling() {
        return new Place(validity, last, from, seen, stumbled + 1, aside, asideAt);
    }

    /** Of very many those that were set aside last. */
    Place without(long uid, Instant now) {
        List<Long> all = new ArrayList<>(aside);
        all.add(uid);
        return with(all.subList(Math.max(0, all.size() - ASIDE), all.size()), aside.isEmpty() ? now : asideAt);
    }

    Place with(List<Long> aside, Instant tried) {
        return new Place(validity, last, from, seen, stumbled, aside, tried);
    }
}
