package org.montgolfiere.rota;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers that wait. One that was left or ran out is not kept. */
@Repository
class OfferRows {

    private static final String COLUMNS =
            "o.id, o.brand_id, o.person_id, o.need_id, n.name, o.starts_at, o.ends_at, o.expires_at";

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void expire(long brand, Instant now) {
        jdbc.sql("delete from rota_offer where brand_id = :brand and expires_at <= :now")
                .param("brand", brand)
                .param("now", now.atOffset(UTC))
                .update();
    }

    List<Offer> of(long brand, long person) {
        return jdbc.sql("select " + COLUMNS + """
                         from rota_offer o join need n on n.id = o.need_id
                        where o.brand_id = :brand and o.person_id = :person order by o.starts_at, o.id
                        """)
                .param("brand", brand)
                .param("person", person)
                .query(OfferRows::offer)
                .list();
    }

    /** Null where it is not this person's or is gone; nobody else takes it until the transaction ends. */
    @Nullable
    Offer find(long brand, long person, long id) {
        return jdbc.sql("select " + COLUMNS + """
                         from rota_offer o join need n on n.id = o.need_id
                        where o.id = :id and o.brand_id = :brand and o.person_id = :person for update of o
                        """)
                .param("id", id)
                .param("brand", brand)
                .param("person", person)
                .query(OfferRows::offer)
                .optional()
                .orElse(null);
    }

    /** @return its id, or 0 where it stands already */
    long add(long brand, long person, Slot slot, Instant now, Instant expires) {
        return jdbc.sql("""
                        insert into rota_offer (brand_id, person_id, need_id, starts_at, ends_at, offered_at, expires_at)
                        values (:brand, :person, :need, :from, :to, :now, :expires) on conflict do nothing returning id
                        """)
                .param("brand", brand)
                .param("person", person)
                .param("need", slot.need().id())
                .param("from", slot.time().from().atOffset(UTC))
                .param("to", slot.time().to().atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .param("expires", expires.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    /** Takes it off the table. @return the offer, or null where it is not this person's or is gone */
    @Nullable
    Offer remove(long brand, long person, long id) {
        return jdbc.sql("with o as (delete from rota_offer where id = :id and brand_id = :brand and person_id = :person"
                        + " returning *) select " + COLUMNS + " from o join need n on n.id = o.need_id")
                .param("id", id)
                .param("brand", brand)
                .param("person", person)
                .query(OfferRows::offer)
                .optional()
                .orElse(null);
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getLong("person_id"),
                row.getLong("need_id"),
                row.getString("name"),
                Turns.time(row),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
