package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks into a desk's database twenty times a second, until its own input ends. A line for each thing seen: {@code stored KEY
 * MILLIS} for a message of the bench, {@code due NETWORK MILLIS} for the moment an account that does not fail is polled
 * next, {@code feed ADDRESS MILLIS} for when a feed is.
 */
@Component
class NetworksWatch {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LATE = 500; // numbers are given before they are written, and not always in that order

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<Long> seen = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private long last;

    NetworksWatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void watch(PrintStream out) throws InterruptedException {
        Thread owner = Thread.ofVirtual().start(NetworksWatch::untilTheInputEnds);
        out.println("watching");
        while (owner.isAlive()) {
            accounts(out);
            feeds(out);
            stored(out);
            out.flush();
            Thread.sleep(PAUSE);
        }
    }

    private static void untilTheInputEnds() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said to it
            }
        } catch (IOException closed) {
            // that is the end as well
        }
    }

    private void stored(PrintStream out) {
        jdbc.sql("""
                        select id, substring(text from '\\[([a-z]+-[0-9]+)\\]') as key
                        from message where id > :after order by id
                        """).param("after", last - LATE).query(row -> {
            long id = row.getLong("id");
            String key = row.getString("key");
            last = Math.max(last, id);
            if (seen.add(id) && key != null) out.println("stored " + key + " " + clock.millis());
        });
        seen.removeIf(id -> id <= last - LATE);
    }

    private void accounts(PrintStream out) {
        jdbc.sql("select network, next_poll_at from account where state = 'connected' and failures = 0")
                .query(row -> {
                    long due = row.getObject("next_poll_at", OffsetDateTime.class)
                            .toInstant()
                            .toEpochMilli();
                    tell(out, "due " + row.getString("network") + " " + due);
                });
    }

    private void feeds(PrintStream out) {
        jdbc.sql("""
                        select position::json ->> 'address' as address, (position::json ->> 'dueAt')::bigint as due
                        from account_cursor join account on account.id = account_id
                        where network = 'feeds'
                        """).query(row -> {
            tell(out, "feed " + row.getString("address") + " " + row.getLong("due") * 1_000);
        });
    }

    private void tell(PrintStream out, String line) {
        if (told.add(line)) out.println(line);
    }
}
