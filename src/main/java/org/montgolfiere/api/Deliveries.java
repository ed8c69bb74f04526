package org.montgolfiere.api;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code delivery}. */
@Repository
class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One delivery under way. @param tries this one included */
    record Due(
            long id,
            long webhook,
            String address,
            byte[] secret,
            String event,
            String body,
            int tries,
            Instant begunAt) {}

    /** Whether anybody hears of this. */
    boolean heard(long brand, WebhookEvent event) {
        return jdbc.sql("""
                        select exists (select from webhook
                                       where brand_id = :brand and ended_at is null and :event = any(events))
                        """)
                .param("brand", brand)
                .param("event", event.word())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** One row for each body and each webhook of the brand that hears of this. */
    void enqueue(long brand, WebhookEvent event, List<String> bodies, Instant now) {
        jdbc.sql("""
                        insert into delivery (webhook_id, event, body, state, begun_at, next_try_at, created_at)
                        select w.id, :event, told.body, 'due', :now, :now, :now
                        from webhook w cross join unnest(:bodies) with ordinality as told (body, place)
                        where w.brand_id = :brand and w.ended_at is null and :event = any(w.events)
                        order by told.place
                        """)
                .param("brand", brand)
                .param("event", event.word())
                .param("bodies", bodies.toArray(String[]::new))
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** The webhooks to which something is due. */
    List<Long> waiting(Instant now) {
        return jdbc.sql("""
                        select id from webhook
                        where ended_at is null and exists (
                            select from delivery
                            where webhook_id = webhook.id and state = 'due' and next_try_at <= :now)
                        order by id
                        """)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Takes up to some that are due to a webhook. */
    List<Due> claim(long webhook, Instant now, Duration lease, int most) {
        return jdbc.sql("""
                        update delivery d set tries = d.tries + 1, next_try_at = :lease
                        from webhook w
                        where d.id in (
                            select id from delivery
                            where webhook_id = :webhook and state = 'due' and next_try_at <= :now
                            order by next_try_at, id limit :most for update skip locked)
                        and w.id = d.webhook_id and w.ended_at is null
                        returning d.id, d.webhook_id, w.address, w.secret, d.event, d.body, d.tries, d.begun_at
                        """)
                .param("webhook", webhook)
                .param("now", now.atOffset(UTC))
                .param("lease", now.plus(lease).atOffset(UTC))
                .param("most", most)
                .query(Deliveries::due)
                .list();
    }

    void delivered(Due due, Instant now) {
        end(due, "delivered", null, now);
    }

    void dead(Due due, String why, Instant now) {
        end(due, "dead", why, now);
    }

    /** Tried again later; where another took it over meanwhile, that one decides. */
    void again(Due due, String why, Instant next) {
        jdbc.sql("""
                        update delivery set next_try_at = :next, why = :why
                        where id = :id and state = 'due' and tries = :tries
                        """)
                .param("id", due.id())
                .param("tries", due.tries())
                .param("next", next.atOffset(UTC))
                .param("why", why)
                .update();
    }

    /** The webhook that a dead delivery was meant for, or null. */
    @Nullable
    Long webhookOf(long delivery) {
        return jdbc.sql("select webhook_id from delivery where id = :id")
                .param("id", delivery)
                .query((row, number) -> row.getLong("webhook_id"))
                .optional()
                .orElse(null);
    }

    /** Those that were given up, the newest first. @param after the last id of the page before */
    List<DeadDelivery> dead(long webhook, @Nullable Long after, int limit) {
        return jdbc.sql("""
                        select id, event, tries, why, created_at, ended_at from delivery
                        where webhook_id = :webhook and state = 'dead' and id < :after
                        order by id desc limit :limit
                        """)
                .param("webhook", webhook)
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("limit", limit)
                .query(Deliveries::deadDelivery)
                .list();
    }

    /** @return whether it was dead until now */
    boolean replay(long id, Instant now) {
        return jdbc.sql("""
                        update delivery
                        set state = 'due', tries = 0, begun_at = :now, next_try_at = :now, ended_at = null
                        where id = :id and state = 'dead'
                        """).param("id", id).param("now", now.atOffset(UTC)).update() == 1;
    }

    /** Ends whatever is due. */
    void giveUpAll(String why, Instant now) {
        jdbc.sql("update delivery set state = 'dead', why = :why, ended_at = :now where state = 'due'")
                .param("why", why)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Deletes what ended before these moments. */
    void forget(Instant delivered, Instant dead) {
        jdbc.sql("""
                        delete from delivery
                        where state = 'delivered' and ended_at < :delivered or state = 'dead' and ended_at < :dead
                        """)
                .param("delivered", delivered.atOffset(UTC))
                .param("dead", dead.atOffset(UTC))
                .update();
    }

    private void end(Due due, String state, @Nullable String why, Instant now) {
        jdbc.sql("""
                        update delivery set state = :state, why = :why, ended_at = :now
                        where id = :id and state = 'due' and (tries = :tries or :state = 'delivered')
                        """)
                .param("id", due.id())
                .param("tries", due.tries())
                .param("state", state)
                .param("why", why)
                .param("now", now.atOffset(UTC))
                .update();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getLong("webhook_id"),
                row.getString("address"),
                row.getBytes("secret"),
                row.getString("event"),
                row.getString("body"),
                row.getInt("tries"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant());
    }

    private static DeadDelivery deadDelivery(ResultSet row, int number) throws SQLException {
        return new DeadDelivery(
                row.getLong("id"),
                Objects.requireNonNull(WebhookEvent.of(row.getString("event"))),
                row.getInt("tries"),
                row.getString("why"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant());
    }
}
