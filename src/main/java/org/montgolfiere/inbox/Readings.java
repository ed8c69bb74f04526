package org.montgolfiere.inbox;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.triage.Emotion;
import org.montgolfiere.triage.Reading;
import org.montgolfiere.triage.Sentiment;
import org.montgolfiere.triage.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Readings as they are stored, one a message, and the messages that wait for theirs. */
@Repository
class Readings {

    private static final String GAP = ",";
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** Beginning and end are more than the reader looks at, and hundreds may be held at once. */
    private static final int LONGEST = 10_000;

    private static final int ENDING = 3_000;
    private static final int SIDE_BY_SIDE = 2_000;
    /** Of all the words of a mail: hundreds may be held at once. */
    static final int WHOLE = 30_000;

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message that waits to be read.
     *
     * @param leftOut the words that its text leaves out, in pieces
     * @param until when nobody else reads it
     */
    record Due(long message, long conversation, long brand, String text, List<String> leftOut, OffsetDateTime until) {}

    /** The latest that waits; 0: none does. */
    long latest() {
        return jdbc.sql("select coalesce(max(message_id), 0) from reading_due")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /**
     * Some that wait, nobody else's from now on, in the order of their numbers. Leases go by the database's clock, which all
     * processes share.
     *
     * @param latest the latest that was claimed before
     * @param fresh how many of those behind it, the newest
     * @param more how many others: half of them the newest near it, for of messages stored side by side the one with the lower
     *     number may show later; and those that wait longest
     */
    List<Due> claim(long latest, int fresh, int more) {
        return jdbc.sql("""
                with fresh as (
                    select message_id from reading_due
                    where message_id > :latest and (claimed_until is null or claimed_until < now())
                    order by message_id desc limit :fresh for update skip locked),
                late as (
                    select message_id from reading_due
                    where message_id > :near and message_id <= :latest and (claimed_until is null or claimed_until < now())
                    order by message_id desc limit :half for update skip locked),
                old as (
                    select message_id from reading_due where claimed_until is null or claimed_until < now()
                    order by message_id limit :half for update skip locked),
                claimed as (
                    update reading_due set claimed_until = now() + make_interval(secs => :seconds)
                    where message_id = any(array(
                        select message_id from fresh union select message_id from late union select message_id from old))
                    returning message_id, claimed_until)
                select message.id, message.conversation_id, message.brand_id, claimed_until,
                    case when length(message.text) <= :longest then message.text
                        else left(message.text, :longest - :ending) || right(message.text, :ending) end as text,
                    left(message.whole, :whole) as whole
                from claimed join message on message.id = message_id order by message.id""")
                .param("longest", LONGEST)
                .param("whole", WHOLE)
                .param("ending", ENDING)
                .param("latest", latest)
                .param("near", latest - SIDE_BY_SIDE)
                .param("fresh", fresh)
                .param("half", (more + 1) / 2)
                .param("seconds", LEASE.toSeconds())
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        row.getLong("conversation_id"),
                        row.getLong("brand_id"),
                        row.getString("text"),
                        LeftOut.of(row.getString("text"), row.getString("whole")),
                        row.getObject("claimed_until", OffsetDateTime.class)))
                .list();
    }

    /**
     * Takes off the list what was claimed and still reads as it did then. Messages are held before the list, as by those
     * who change a text.
     *
     * @return the ids of these
     */
    Set<Long> done(List<Due> claimed) {
        Long[] ids = claimed.stream().map(Due::message).toArray(Long[]::new);
        jdbc.sql("select id from message where id = any(:ids) order by id for share")
                .param("ids", ids)
                .query((row, number) -> row.getLong(1))
                .list();
        return Set.copyOf(jdbc.sql("""
                delete from reading_due using unnest(:ids::bigint[], :untils::timestamptz[]) as claimed (id, until)
                where message_id = claimed.id and claimed_until = claimed.until returning message_id""")
                .param("ids", ids)
                .param(
                        "untils",
                        claimed.stream().map(one -> one.until().toString()).toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /**
     * Who else read a message, behind the {@code +} of its version, makes no difference here.
     *
     * @return up to which message was looked; null: none is left whose reading is of another version
     */
    @Nullable
    Long fallDue(String version, long after, int limit) {
        return jdbc.sql("""
                with old as (
                    select message_id, version from reading where message_id > :after order by message_id limit :limit),
                put as (
                    insert into reading_due (message_id)
                    select message_id from old where split_part(version, '+', 1) <> :version
                    on conflict do nothing)
                select max(message_id) as last from old""")
                .param("after", after)
                .param("limit", limit)
                .param("version", version)
                .query((row, number) -> row.getObject("last", Long.class))
                .optional()
                .orElse(null);
    }

    /** Puts readings in the place of those that were there. */
    void store(List<MessagesRead.Read> read, Instant now) {
        jdbc.sql("""
                insert into reading (message_id, version, sentiment, scores, emotion, language, cut, shared, read_at)
                select message, version, sentiment, string_to_array(scores, ',')::real[], emotion, language, cut, shared, :now
                from unnest(:messages::bigint[], :versions::text[], :sentiments::text[], :scores::text[],
                            :emotions::text[], :languages::text[], :cuts::boolean[], :shared::boolean[])
                    as came (message, version, sentiment, scores, emotion, language, cut, shared)
                on conflict (message_id) do update set version = excluded.version, sentiment = excluded.sentiment,
                    scores = excluded.scores, emotion = excluded.emotion, language = excluded.language,
                    cut = excluded.cut, shared = excluded.shared, read_at = excluded.read_at""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("messages", read.stream().map(MessagesRead.Read::message).toArray(Long[]::new))
                .param("versions", texts(read, Reading::version))
                .param("sentiments", texts(read, reading -> word(reading.sentiment())))
                .param("scores", texts(read, Readings::scores))
                .param("emotions", texts(read, reading -> reading.emotion() == null ? null : word(reading.emotion())))
                .param("languages", texts(read, Reading::language))
                .param("cuts", read.stream().map(one -> one.reading().cut()).toArray(Boolean[]::new))
                .param("shared", read.stream().map(MessagesRead.Read::shared).toArray(Boolean[]::new))
                .update();
    }

    /** A reading, and when it was made. */
    record Made(Reading reading, Instant at) {}

    /** What was read of these messages. */
    Map<Long, Made> of(Collection<Long> messages) {
        Map<Long, Made> readings = new HashMap<>();
        jdbc.sql("select * from reading where message_id = any(:ids)")
                .param("ids", messages.toArray(Long[]::new))
                .query(row -> {
                    Instant at = row.getObject("read_at", OffsetDateTime.class).toInstant();
                    readings.put(row.getLong("message_id"), new Made(reading(row), at));
                });
        return readings;
    }

    private static Reading reading(ResultSet row) throws SQLException {
        String emotion = row.getString("emotion");
        return new Reading(
                Sentiment.valueOf(row.getString("sentiment").toUpperCase(Locale.ROOT)),
                scores(row.getArray("scores")),
                emotion == null ? null : Emotion.valueOf(emotion.toUpperCase(Locale.ROOT)),
                row.getString("language"),
                row.getBoolean("cut"),
                row.getString("version"));
    }

    private static Map<Trait, Float> scores(Array stored) throws SQLException {
        Float[] values = (Float[]) stored.getArray();
        Map<Trait, Float> scores = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            scores.put(trait, values[trait.ordinal()]);
        }
        return scores;
    }

    private static String scores(Reading reading) {
        return String.join(
                GAP,
                Stream.of(Trait.values())
                        .map(trait -> Float.toString(reading.score(trait)))
                        .toList());
    }

    private interface Part {
        @Nullable
        String of(Reading reading);
    }

    private static String[] texts(List<MessagesRead.Read> read, Part part) {
        return read.stream().map(one -> part.of(one.reading())).toArray(String[]::new);
    }

    static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
