package org.montgolfiere;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and what people say to them, through the one door in. */
public final class Town {

    private final JdbcClient jdbc;
    private final Inlet inlet;

    public Town(JdbcClient jdbc, Inlet inlet) {
        this.jdbc = jdbc;
        this.inlet = inlet;
    }

    /** A connected account of the network {@code api}. */
    public Account account(long brand) {
        String remote = UUID.randomUUID().toString();
        long id = jdbc.sql("""
                insert into account (brand_id, network, remote_id, handle, name, colour, base, state, connected_at,
                                     next_poll_at)
                values (:brand, 'api', :remote, '@maisonverne', 'Maison Verne', 3, 'https://callback.example', 'connected',
                        :now, 'infinity') returning id
                """)
                .param("brand", brand)
                .param("remote", remote)
                .param("now", TestClock.START.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
        return new Account(
                id,
                brand,
                "api",
                remote,
                "@maisonverne",
                "Maison Verne",
                3,
                URI.create("https://callback.example"),
                Account.State.CONNECTED,
                null);
    }

    /** Somebody says something to the account. @return the message's number in the desk */
    public long says(Account account, Incoming.Message.Kind kind, String text, Incoming.Media... media) {
        String id = UUID.randomUUID().toString();
        Incoming.Author claire = new Incoming.Author("did:claire-" + id, "@claire", "Claire B.", null);
        Instant at = TestClock.START.minusSeconds(600);
        inlet.take(
                account,
                new Batch(
                        "test",
                        List.of(new Incoming.Message(
                                id, id, null, claire, kind, text, List.of(media), null, at, false)),
                        null,
                        false));
        return jdbc.sql("select id from message where account_id = :account and remote_id = :id")
                .param("account", account.id())
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    public void takesBack(Account account, long message) {
        inlet.take(
                account,
                new Batch("test", List.of(new Incoming.Deletion(remote(message), TestClock.START)), null, false));
    }

    public String remote(long message) {
        return text("select remote_id from message where id = :id", message);
    }

    public long conversation(long message) {
        return Long.parseLong(text("select conversation_id::text from message where id = :id", message));
    }

    private String text(String query, long message) {
        return jdbc.sql(query)
                .param("id", message)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
