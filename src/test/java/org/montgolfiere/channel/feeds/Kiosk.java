package org.montgolfiere.channel.feeds;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.montgolfiere.TestClock;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.AccountConnected;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.home.TestDatabase;
import org.montgolfiere.outside.Outside;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The network on a database of its own, with a reader that keeps cursors as the desk does, beside a {@link Newsstand}. */
final class Kiosk implements AutoCloseable {

    final TestClock clock = new TestClock();
    final Newsstand stand = new Newsstand();
    private final HikariDataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Outside outside;
    final FeedRows rows = new FeedRows(jdbc);
    final FeedsNetwork network;
    final Feeds feeds;
    private final Map<String, String> cursors = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private final long brand;
    private int accounts;

    Kiosk() {
        this("");
    }

    /** @param more hosts that may be asked beside the stand's own */
    Kiosk(String more) {
        outside = new Outside(stand.host() + " " + more);
        Fetching fetching = new Fetching(outside, clock, Duration.ofSeconds(2));
        network = new FeedsNetwork(rows, new FeedEntries(jdbc), fetching, clock, new Random(7));
        feeds = new Feeds(rows, network, clock);
        brand = jdbc.sql("""
                        insert into brand (name, slug, zone, locale, created_at)
                        values ('Maison', 'maison', 'Europe/Paris', 'fr', :now) returning id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** An account that listens to these addresses. */
    Account account(String... addresses) {
        URI base = URI.create(addresses[0]);
        String remote = "account " + ++accounts;
        long id = jdbc.sql("""
                        insert into account (brand_id, network, remote_id, handle, name, colour, base, state,
                                             connected_at, next_poll_at)
                        values (:brand, 'feeds', :remote, :remote, :remote, 1, :base, 'connected', :now, :now) returning id
                        """)
                .param("brand", brand)
                .param("remote", remote)
                .param("base", base.toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
        Account account =
                new Account(id, brand, "feeds", remote, remote, remote, 1, base, Account.State.CONNECTED, null);
        feeds.connected(new AccountConnected(account));
        for (int place = 1; place < addresses.length; place++) {
            rows.add(id, URI.create(addresses[place]), "", clock.instant());
        }
        return account;
    }

    static Login login(Account account) {
        return new Login(account, "open", renewed -> {});
    }

    /** What every stream brings; the troubled ones bring nothing. */
    List<Incoming> read(Account account) {
        List<Incoming> items = new ArrayList<>();
        before.clear();
        before.putAll(cursors);
        for (String stream : network.streams(login(account))) {
            try {
                items.addAll(read(account, stream));
            } catch (NetworkTrouble.Away | NetworkTrouble.Limited trouble) {
                continue; // said in the feed's row, which tests ask
            }
        }
        return items;
    }

    /** The desk died before anything of the last reading was kept. */
    List<Incoming> readAgain(Account account) {
        cursors.clear();
        cursors.putAll(before);
        return read(account);
    }

    private List<Incoming> read(Account account, String stream) {
        Batch batch = network.read(login(account), stream, cursors.get(account.id() + stream));
        String cursor = batch.cursor();
        if (cursor != null) cursors.put(account.id() + stream, cursor);
        return batch.items();
    }

    List<Incoming> after(Duration time, Account account) {
        clock.pass(time);
        return read(account);
    }

    Feed only(Account account) {
        List<Feed> all = rows.of(account.id());
        if (all.size() != 1) throw new AssertionError(all);
        return all.getFirst();
    }

    static List<Incoming.Message> messages(List<Incoming> items) {
        return items.stream()
                .filter(Incoming.Message.class::isInstance)
                .map(Incoming.Message.class::cast)
                .toList();
    }

    static List<String> texts(List<Incoming> items) {
        return messages(items).stream().map(Incoming.Message::text).toList();
    }

    @Override
    public void close() {
        outside.close();
        stand.close();
        database.close();
    }
}
