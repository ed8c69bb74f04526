package org.montgolfiere.channel;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.montgolfiere.home.Settings;
import org.montgolfiere.home.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real hooks beside the account number 1 that a {@link Notebook} holds in memory. */
public final class TestHooks {

    public final Hooks hooks;
    private final HookRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    public TestHooks(HikariDataSource database, URI desk, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.rows = new HookRows(jdbc);
        this.clock = clock;
        this.hooks = new Hooks(rows, new Settings(Path.of("."), 0, null, desk), clock);
        jdbc.sql("""
                        insert into brand (id, name, slug, zone, locale, created_at) overriding system value
                        values (1, 'Maison', 'maison', 'Europe/Paris', 'fr', :now) on conflict do nothing
                        """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        account(1);
    }

    /** An address that leads to an account beside that one. */
    public URI ofAnotherAccount() {
        account(2);
        return hooks.open(
                new Account(2, 1, "telegram", "2", "1", "1", 1, URI.create(""), Account.State.CONNECTED, null));
    }

    private void account(long id) {
        jdbc.sql("""
                        insert into account (id, brand_id, network, remote_id, handle, name, colour, base, state,
                                             connected_at, next_poll_at)
                        overriding system value
                        values (:id, 1, 'telegram', cast(:id as text), '1', '1', 1, '', 'connected', :now, :now) on conflict do nothing
                        """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As the doorkeeper does it. @param secret of the account @return whether it was taken */
    public boolean bring(URI address, Network network, String secret, Map<String, String> headers, byte[] body) {
        String path = address.getPath();
        Long account = rows.account(Sha256.of(path.substring(path.lastIndexOf('/') + 1)));
        if (account == null) {
            return false;
        }
        Account known = new Account(1, 1, network.name(), "1", "1", "1", 1, address, Account.State.CONNECTED, null);
        Hook hook = Objects.requireNonNull(network.hook());
        Hook.Verdict verdict =
                hook.verify(new Login(known, secret, renewed -> {}), new Hook.Call(headers, body, clock.instant()));
        return switch (verdict) {
            case Hook.Verdict.Refused() -> false;
            case Hook.Verdict.Genuine(String key) -> {
                HookRows.Storing storing = rows.store(1, Sha256.of(key), body, clock.instant(), Doorkeeper.BOUND);
                yield storing.stored() || storing.known();
            }
        };
    }

    /** Nothing was brought, and no door stands open. */
    public void forget() {
        jdbc.sql("delete from hook_delivery").update();
        jdbc.sql("delete from hook_door").update();
    }
}
