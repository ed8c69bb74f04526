package org.montgolfiere.offduty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the open pages of a brand, on every process, that something changed. It rides on the transaction it is called
 * in: pages hear of it after the commit, or never.
 */
@Component
public class Updates {

    static final String CHANNEL = "desk_updates";

    private final JdbcClient jdbc;

    Updates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param what the noun that changed, such as {@code conversation}
     * @param id which one
     */
    public void tell(long brand, String what, long id) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", brand + " " + what + " " + id)
                .query((row, number) -> true)
                .single();
    }
}
