package org.montgolfiere.inbox.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.montgolfiere.DeskTest;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.people.Brand;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox's screens over the whole desk: a brand with an account, and people who say things to it. */
abstract class ScreenTest extends DeskTest {

    @Autowired
    Inlet inlet;

    Account account(Brand brand) {
        return account(brand, "maisonverne", 1);
    }

    Account account(Brand brand, String handle, int colour) {
        String remote = handle + "-" + UUID.randomUUID();
        long id = jdbc.sql("""
                insert into account (brand_id, network, remote_id, handle, name, colour, base, state, connected_at,
                                     next_poll_at)
                values (:brand, 'rehearsal', :remote, :handle, 'Maison Verne', :colour, 'https://network.example',
                        'connected', :at, :never)
                returning id""")
                .param("brand", brand.id())
                .param("remote", remote)
                .param("handle", handle)
                .param("colour", colour)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("never", Instant.parse("2099-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
        return new Account(
                id,
                brand.id(),
                "rehearsal",
                remote,
                handle,
                "Maison Verne",
                colour,
                URI.create("https://network.example"),
                Account.State.CONNECTED,
                null);
    }

    static Incoming.Author author(String handle, String name) {
        return new Incoming.Author("id:" + handle, handle, name, null);
    }

    static Incoming.Message message(
            String id, String thread, Incoming.Author author, Incoming.Message.Kind kind, String text, Instant at) {
        return new Incoming.Message(id, thread, null, author, kind, text, List.of(), null, at, false);
    }

    /** @return the conversation it came into */
    long hear(Account account, Incoming.Message message) {
        inlet.take(account, new Batch("test", List.of(message), null, false));
        return jdbc.sql("select conversation_id from message where account_id = :account and remote_id = :id")
                .param("account", account.id())
                .param("id", message.id())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Somebody new mentions the brand in public. @return the conversation */
    long mention(Account account, String text) {
        return said(account, Incoming.Message.Kind.MENTION, text);
    }

    /** Somebody new writes in private. @return the conversation */
    long whisper(Account account, String text) {
        return said(account, Incoming.Message.Kind.PRIVATE, text);
    }

    private long said(Account account, Incoming.Message.Kind kind, String text) {
        String id = UUID.randomUUID().toString();
        return hear(account, message(id, id, author("somebody-" + id, "Ysé Caron"), kind, text, clock.instant()));
    }
}
