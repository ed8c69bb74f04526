package org.montgolfiere.outbound;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's clock, which all processes share: what is due, and whose lease has ended, goes by it. */
final class SharedClock extends Clock {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    SharedClock(JdbcClient jdbc) {
        this(jdbc, ZoneOffset.UTC);
    }

    private SharedClock(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SharedClock(jdbc, zone);
    }
}
