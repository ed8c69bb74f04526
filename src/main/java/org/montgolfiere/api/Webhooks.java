package org.montgolfiere.api;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code webhook}. */
@Repository
class Webhooks {

    private static final String STANDING = """
            select w.id, w.brand_id, w.address, w.events, w.created_at,
                   (select count(*) from delivery d where d.webhook_id = w.id and d.state = 'due') as waiting,
                   (select count(*) from delivery d where d.webhook_id = w.id and d.state = 'dead') as dead
            from webhook w where w.ended_at is null
            """;

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of a webhook to be: its secret is sealed for it before its row is written. */
    long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('webhook', 'id'))")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    void add(long id, long brand, String address, List<WebhookEvent> events, byte[] secret, long by, Instant now) {
        jdbc.sql("""
                        insert into webhook (id, brand_id, address, events, secret, created_by, created_at)
                        overriding system value
                        values (:id, :brand, :address, :events, :secret, :by, :now)
                        """)
                .param("id", id)
                .param("brand", brand)
                .param("address", address)
                .param("events", events.stream().map(WebhookEvent::word).toArray(String[]::new))
                .param("secret", secret)
                .param("by", by)
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Nullable
    Webhook find(long id) {
        return jdbc.sql(STANDING + "and w.id = :id")
                .param("id", id)
                .query(Webhooks::webhook)
                .optional()
                .orElse(null);
    }

    List<Webhook> of(Long[] brands) {
        return jdbc.sql(STANDING + "and w.brand_id = any(:brands) order by w.id desc")
                .param("brands", brands)
                .query(Webhooks::webhook)
                .list();
    }

    /** Ends it; what was under way to it is not told any more. */
    boolean end(long id, Instant now) {
        return jdbc.sql("""
                        with ended as (
                            update webhook set ended_at = :now where id = :id and ended_at is null returning id),
                        dropped as (
                            delete from delivery d using ended where d.webhook_id = ended.id and d.state = 'due')
                        select id from ended
                        """)
                .param("id", id)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong("id"))
                .optional()
                .isPresent();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getString("address"),
                Stream.of((String[]) row.getArray("events").getArray())
                        .map(word -> Objects.requireNonNull(WebhookEvent.of(word)))
                        .toList(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("waiting"),
                row.getInt("dead"));
    }
}
