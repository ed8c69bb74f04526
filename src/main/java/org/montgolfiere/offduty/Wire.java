package org.montgolfiere.offduty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the processes of one desk hear of each other: names of channels, and saying something on them. */
@Component
class Wire {

    static final String UPDATES = "desk_updates";
    static final String NOTICES = "desk_notices";

    private final JdbcClient jdbc;

    Wire(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void update(long brand, String what, long id) {
        say(UPDATES, brand + " " + what + " " + id);
    }

    /** @param notice its number in the ledger */
    void announce(long notice) {
        say(NOTICES, Long.toString(notice));
    }

    private void say(String channel, String payload) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", channel)
                .param("payload", payload)
                .query((row, number) -> true)
                .single();
    }
}
