package org.montgolfiere.channel.rehearsal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.TestClock;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.home.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One rehearsal on a database of its own, with a reader that keeps its place as the desk does. */
final class Theatre implements AutoCloseable {

    static final String HEADER = """
            {"script": "A drill", "about": "One.", "language": "fr", "length": "PT2H"}
            {"person": "claire", "name": "Claire B.", "handle": "@claire"}
            {"person": "morel", "name": "J. Morel", "handle": "@morel"}
            """;

    final TestClock clock = new TestClock();
    final HikariDataSource database = TestDatabase.fresh();
    final JdbcClient jdbc = JdbcClient.create(database);
    private final Account account;
    private final String secret;
    private @Nullable String cursor;
    Rehearsal network = open();

    /** @param speed seconds of story in a second */
    Theatre(Path script, int speed) {
        Connection connection = network.connect(Map.of(
                "script", script.toString(), "speed", String.valueOf(speed), "name", "Verne", "handle", "@verne"));
        if (!(connection instanceof Connection.Made made)) {
            throw new AssertionError(connection);
        }
        account = account(made);
        secret = made.secret();
    }

    static Path script(Path folder, String lines) {
        try {
            return Files.writeString(folder.resolve("drill.jsonl"), HEADER + lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same rehearsal in a process that has just started. */
    void restartProcess() {
        network = open();
    }

    Rehearsals hand() {
        Runs runs = new Runs(jdbc);
        return new Rehearsals(stage(), runs, clock);
    }

    long id() {
        return account.id();
    }

    Login login() {
        return new Login(account, secret, renewed -> {});
    }

    /** What the network tells next. */
    List<Incoming> next() {
        List<Incoming> items = new ArrayList<>();
        Batch batch;
        do {
            batch = network.read(login(), "story", cursor);
            items.addAll(batch.items());
            cursor = batch.cursor();
        } while (batch.more());
        return items;
    }

    /** The same, and then the network forgets that it told it: the desk died before it stored anything. */
    List<Incoming> nextInVain() {
        String before = cursor;
        List<Incoming> items = next();
        cursor = before;
        return items;
    }

    List<Incoming> after(Duration story) {
        clock.pass(story);
        return next();
    }

    List<Incoming.Message> messages(List<Incoming> items) {
        return items.stream()
                .filter(Incoming.Message.class::isInstance)
                .map(Incoming.Message.class::cast)
                .toList();
    }

    static String name(Incoming item) {
        String id = switch (item) {
            case Incoming.Message message -> message.id();
            case Incoming.Sign sign -> sign.id();
            case Incoming.Edit edit -> "edit/" + edit.id();
            case Incoming.Deletion deletion -> "deletion/" + deletion.id();
            case Incoming.Unreadable unreadable -> unreadable.why();
        };
        return id.substring(id.lastIndexOf('/') + 1);
    }

    static List<String> names(List<Incoming> items) {
        return items.stream().map(Theatre::name).toList();
    }

    static Outgoing reply(String key, Incoming to) {
        return new Outgoing(Outgoing.Act.REPLY, key, "Bonjour", ((Incoming.Message) to).id(), List.of());
    }

    @Override
    public void close() {
        database.close();
    }

    private Rehearsal open() {
        return new Rehearsal(stage(), new Journal(jdbc), new Replies(jdbc), clock, "day");
    }

    private Stage stage() {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        return new Stage(new Runs(jdbc), new Journal(jdbc), new Replies(jdbc), transactions, clock);
    }

    private Account account(Connection.Made made) {
        long id = jdbc.sql("""
                        with house as (insert into brand (name, slug, zone, locale, created_at)
                                       values ('Maison', 'maison', 'Europe/Paris', 'fr', :now) returning id)
                        insert into account (brand_id, network, remote_id, handle, name, colour, base, state,
                                             connected_at, next_poll_at)
                        select id, 'rehearsal', :remote, :handle, :name, 1, :base, 'connected', :now, :now from house
                        returning id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("remote", made.remoteId())
                .param("handle", made.handle())
                .param("name", made.name())
                .param("base", made.base())
                .query((row, number) -> row.getLong(1))
                .single();
        return new Account(
                id,
                1,
                "rehearsal",
                made.remoteId(),
                made.handle(),
                made.name(),
                1,
                URI.create(made.base()),
                Account.State.CONNECTED,
                null);
    }
}
