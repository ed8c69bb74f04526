package org.montgolfiere.channel;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.montgolfiere.TestClock;
import org.montgolfiere.home.TestDatabase;
import org.montgolfiere.home.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** This room on a database of its own, beside a {@link Pond}. */
final class Shore implements AutoCloseable {

    final TestClock clock = new TestClock();
    final Pond pond = new Pond();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final HikariDataSource database = TestDatabase.fresh();
    final JdbcClient jdbc = JdbcClient.create(database);
    final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    final Networks networks = new Networks(List.of(pond));
    final AccountRows rows = new AccountRows(jdbc);
    final Logins logins;
    final Accounts accounts;
    final SavedSearches searches = new SavedSearches(jdbc, clock);
    final Leases leases = new Leases(jdbc);
    final Rests rests = new Rests(jdbc);
    final HealthRows healthRows = new HealthRows(jdbc);
    final AccountHealth health = new AccountHealth(rows, healthRows, rests, networks);
    final Basket basket;
    final Outlet outlet;
    final long brand;

    Shore(Path home) {
        logins = new Logins(rows, TestVault.in(home), events::add);
        accounts = new Accounts(rows, new Cursors(jdbc, clock), logins, networks, transactions, events::add, clock);
        basket = new Basket(accounts, transactions);
        outlet = new Outlet(accounts, networks, logins);
        brand = jdbc.sql("""
                        insert into brand (name, slug, zone, locale, created_at)
                        values ('Maison', 'maison', 'Europe/Paris', 'fr', :now) returning id
                        """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    Poller poller() {
        Counting counting = new Counting(new Days(jdbc), clock);
        Resting resting = new Resting(rests, clock, new Random(7));
        Hearing hearing = new Hearing(healthRows, clock);
        Reading reading = new Reading(networks, logins, accounts, searches, resting, counting, hearing, basket);
        return new Poller(leases, reading, clock, new Random(7), Duration.ofSeconds(10));
    }

    Account connect(String handle) {
        pond.passwords.putIfAbsent(handle, "word of " + handle);
        return connected(accounts.connect(brand, "pond", 3, typed(handle)));
    }

    Map<String, String> typed(String handle) {
        return Map.of("handle", handle, "password", pond.passwords.getOrDefault(handle, "wrong"));
    }

    static Account connected(Accounts.Connecting connecting) {
        return switch (connecting) {
            case Accounts.Connecting.Connected(Account account) -> account;
            case Accounts.Connecting.Refused(String why) -> throw new AssertionError(why);
        };
    }

    Login login(Account account) {
        Login login = logins.of(account);
        if (login == null) throw new AssertionError("no secret");
        return login;
    }

    Account now(Account account) {
        Account found = accounts.find(account.id());
        if (found == null) throw new AssertionError("gone");
        return found;
    }

    <T> T ask(String column, Account account, Class<T> type) {
        return type.cast(jdbc.sql("select " + column + " from account where id = :id")
                .param("id", account.id())
                .query((row, number) -> row.getObject(1))
                .single());
    }

    @Override
    public void close() {
        database.close();
    }
}
