package org.montgolfiere.offduty;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the processes of one desk hear of each other: names of channels, and saying something on them. */
@Component
class Wire {

    static final String UPDATES = "desk_updates";
    static final String NOTICES = "desk_notices";
    /** PostgreSQL takes less than 8000 bytes; a number has 19 digits at most. */
    private static final int AT_ONCE = 300;

    private final JdbcClient jdbc;

    Wire(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void update(long brand, String what, long id) {
        say(UPDATES, brand + " " + what + " " + id);
    }

    /** @param notices their numbers in the ledger */
    void announce(List<Long> notices) {
        for (int from = 0; from < notices.size(); from += AT_ONCE) {
            List<Long> some = notices.subList(from, Math.min(notices.size(), from + AT_ONCE));
            say(NOTICES, some.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
    }

    static List<Long> announced(String payload) {
        return Stream.of(payload.split(" ")).map(Long::valueOf).toList();
    }

    private void say(String channel, String payload) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", channel)
                .param("payload", payload)
                .query((row, number) -> true)
                .single();
    }
}
