package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.montgolfiere.triage.Calibration;
import org.montgolfiere.triage.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people set right, and what that teaches. */
@Repository
class Corrections {

    private static final int LATEST = 500;

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the export for training. */
    record Line(long message, String text, boolean yes, Trait trait) {}

    void set(long brand, long message, Trait trait, boolean yes, float score, Instant now) {
        jdbc.sql("""
                insert into correction (message_id, brand_id, trait, yes, score, at)
                values (:message, :brand, :trait, :yes, :score, :now)
                on conflict (message_id, trait) do update set yes = excluded.yes, at = excluded.at""")
                .param("message", message)
                .param("brand", brand)
                .param("trait", Readings.word(trait))
                .param("yes", yes)
                .param("score", score)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(long message, Trait trait) {
        jdbc.sql("delete from correction where message_id = :message and trait = :trait")
                .param("message", message)
                .param("trait", Readings.word(trait))
                .update();
    }

    /** The latest of a brand on one trait. */
    List<Calibration.Corrected> latest(long brand, Trait trait) {
        return jdbc.sql("""
                select score, yes from correction where brand_id = :brand and trait = :trait
                order by at desc limit :limit""")
                .param("brand", brand)
                .param("trait", Readings.word(trait))
                .param("limit", LATEST)
                .query((row, number) -> new Calibration.Corrected(row.getFloat("score"), row.getBoolean("yes")))
                .list();
    }

    void move(long brand, Trait trait, double shift) {
        jdbc.sql("""
                insert into calibration (brand_id, trait, shift) values (:brand, :trait, :shift)
                on conflict (brand_id, trait) do update set shift = excluded.shift""")
                .param("brand", brand)
                .param("trait", Readings.word(trait))
                .param("shift", shift)
                .update();
    }

    Map<Trait, Double> shifts(long brand) {
        Map<Trait, Double> shifts = new EnumMap<>(Trait.class);
        jdbc.sql("select trait, shift from calibration where brand_id = :brand")
                .param("brand", brand)
                .query(row -> {
                    shifts.put(trait(row.getString("trait")), row.getDouble("shift"));
                });
        return shifts;
    }

    /** What was set right on one message, and when last. */
    record Made(Map<Trait, Boolean> traits, Instant at) {
        static final Made NONE = new Made(Map.of(), Instant.EPOCH);

        private Made and(Trait trait, boolean yes, Instant moment) {
            Map<Trait, Boolean> more = new HashMap<>(traits);
            more.put(trait, yes);
            return new Made(more, moment.isAfter(at) ? moment : at);
        }
    }

    /** What was set right on these messages. */
    Map<Long, Made> of(Collection<Long> messages) {
        Map<Long, Made> corrections = new HashMap<>();
        jdbc.sql("select message_id, trait, yes, at from correction where message_id = any(:ids)")
                .param("ids", messages.toArray(Long[]::new))
                .query(row -> {
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    Made before = corrections.getOrDefault(row.getLong("message_id"), Made.NONE);
                    corrections.put(
                            row.getLong("message_id"),
                            before.and(trait(row.getString("trait")), row.getBoolean("yes"), at));
                });
        return corrections;
    }

    /** Every corrected text of a brand whose author did not take it back, the oldest first. */
    void export(long brand, Consumer<Line> each) {
        jdbc.sql("""
                select message.id, message.text, correction.yes, correction.trait
                from correction join message on message.id = correction.message_id
                where correction.brand_id = :brand and message.text <> '' and message.deleted_at is null
                order by correction.at, correction.message_id""").param("brand", brand).query(row -> {
            each.accept(new Line(
                    row.getLong("id"), row.getString("text"), row.getBoolean("yes"), trait(row.getString("trait"))));
        });
    }

    static Trait trait(String word) {
        return Trait.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
