package org.montgolfiere.channel;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.montgolfiere.home.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real outlet beside hand-made networks, for tests of the rooms that send. */
public final class TestOutlet {

    public final Accounts accounts;
    public final Outlet outlet;

    public TestOutlet(HikariDataSource database, Path home, Clock clock, Network... networks) {
        JdbcClient jdbc = JdbcClient.create(database);
        AccountRows rows = new AccountRows(jdbc);
        Networks all = new Networks(List.of(networks));
        Logins logins = new Logins(rows, TestVault.in(home), event -> {});
        accounts = new Accounts(
                rows,
                new Cursors(jdbc, clock),
                logins,
                all,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                event -> {},
                clock);
        outlet = new Outlet(accounts, all, logins);
    }

    /** Connects the one identity that the network's {@code connect} makes. */
    public Account connect(long brand, Network network) {
        return switch (accounts.connect(brand, network.name(), 1, Map.of())) {
            case Accounts.Connecting.Connected(Account account) -> account;
            case Accounts.Connecting.Refused(String why) -> throw new AssertionError(why);
        };
    }
}
