package org.montgolfiere.channel;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How accounts fare, in the table {@code account}; what rests of them is in {@link Rests}. */
@Repository
class HealthRows {

    private final JdbcClient jdbc;

    HealthRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every account of a brand, without what rests. */
    List<Health> of(long brand) {
        return jdbc.sql("""
                        select id, failing_since, failing_why, next_poll_at, read_at, heard_at, heard_late,
                               quota_left, quota_of, quota_until
                        from account where brand_id = :brand
                        """).param("brand", brand).query(HealthRows::health).list();
    }

    /** Something new came. @param late how long after it was said */
    void heard(long account, Instant now, Duration late) {
        jdbc.sql("update account set heard_at = :now, heard_late = :late where id = :id")
                .param("id", account)
                .param("now", now.atOffset(UTC))
                .param("late", (int) Math.clamp(late.toSeconds(), 0, Integer.MAX_VALUE))
                .update();
    }

    /** @param quota null: the network does not tell */
    void quota(long account, @Nullable Quota quota) {
        Instant until = quota == null ? null : quota.until();
        jdbc.sql("""
                        update account
                        set quota_left = cast(:left as integer), quota_of = cast(:of as integer),
                            quota_until = cast(:until as timestamptz)
                        where id = :id and (quota_left, quota_of, quota_until)
                              is distinct from (cast(:left as integer), cast(:of as integer), cast(:until as timestamptz))
                        """)
                .param("id", account)
                .param("left", quota == null ? null : quota.left())
                .param("of", quota == null ? null : quota.of())
                .param("until", until == null ? null : until.atOffset(UTC))
                .update();
    }

    private static Health health(ResultSet row, int number) throws SQLException {
        Instant heard = moment(row, "heard_at");
        int left = row.getInt("quota_left");
        boolean told = !row.wasNull();
        return new Health(
                row.getLong("id"),
                moment(row, "failing_since"),
                row.getString("failing_why"),
                row.getObject("next_poll_at", OffsetDateTime.class).toInstant(),
                moment(row, "read_at"),
                heard == null ? null : new Health.Heard(heard, Duration.ofSeconds(row.getInt("heard_late"))),
                told ? new Quota(left, row.getInt("quota_of"), moment(row, "quota_until")) : null,
                List.of());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
