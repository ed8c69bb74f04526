package org.montgolfiere.channel.mail;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.TestClock;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.TestTurns;
import org.montgolfiere.outside.Hosts;
import org.montgolfiere.outside.Outside;

/** One mailbox as the desk holds it: its secret, its cursors, and all that its streams have brought. */
final class Office implements AutoCloseable {

    final TestClock clock = new TestClock();
    final Set<String> house = new HashSet<>();
    final Mail mail;
    private final Outside outside;
    private final Map<String, String> first = new HashMap<>();
    private final FirstWords firstWords = (account, words, today) -> {
        words.forEach(first::putIfAbsent);
        return Map.copyOf(first);
    };
    private final Map<String, String> cursors = new HashMap<>();
    private String secret = "";

    Office() {
        this("127.0.0.0/8", Mailroom.trusting());
    }

    Office(String allowedHosts, SSLSocketFactory sockets) {
        clock.set(Instant.now());
        outside = new Outside(allowedHosts);
        mail = new Mail(
                outside, new Hosts(allowedHosts), clock, TestTurns.turns(), firstWords, sockets, house::contains);
    }

    static Office at(Mailroom room) {
        return at(room, Map.of());
    }

    static Office at(Mailroom room, Map<String, String> more) {
        Office office = new Office();
        Connection connection = office.connect(typed(room, more));
        if (!(connection instanceof Connection.Made)) {
            throw new AssertionError(connection);
        }
        return office;
    }

    static Map<String, String> typed(Mailroom room, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "address",
                Mailroom.BRAND,
                "password",
                Mailroom.PASSWORD,
                "name",
                "Maison Verne",
                "imap",
                room.imap(),
                "smtp",
                room.smtp()));
        typed.putAll(more);
        return typed;
    }

    Connection connect(Map<String, String> typed) {
        Connection connection = mail.connect(typed);
        if (connection instanceof Connection.Made made) {
            secret = made.secret();
        }
        return connection;
    }

    Login login() {
        Account account = new Account(
                7,
                1,
                "mail",
                Mailroom.BRAND,
                Mailroom.BRAND,
                "Maison Verne",
                1,
                URI.create("imap://127.0.0.1"),
                Account.State.CONNECTED,
                null);
        return new Login(account, secret, renewed -> secret = renewed);
    }

    String secret() {
        return secret;
    }

    /** Reads a stream to its end, as the poller does. */
    List<Incoming> read(String stream) {
        List<Incoming> all = new ArrayList<>();
        Batch batch;
        do {
            batch = mail.read(login(), stream, cursors.get(stream));
            all.addAll(batch.items());
            String cursor = batch.cursor();
            if (cursor != null) {
                cursors.put(stream, cursor);
            }
        } while (batch.more());
        return all;
    }

    List<Incoming.Message> messages() {
        return read("inbox").stream().map(Incoming.Message.class::cast).toList();
    }

    /** The only message that the next reading brings. */
    Incoming.Message message() {
        List<Incoming.Message> all = messages();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " messages: " + all);
        }
        return all.getFirst();
    }

    Outgoing reply(@Nullable String to, String text) {
        return new Outgoing(Outgoing.Act.REPLY, mail.sendKey(), text, to, List.of());
    }

    Delivery send(Outgoing outgoing) {
        return mail.send(login(), outgoing);
    }

    @Override
    public void close() {
        outside.close();
    }
}
