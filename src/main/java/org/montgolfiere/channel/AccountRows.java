package org.montgolfiere.channel;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account}, without its leases. */
@Repository
class AccountRows {

    static final String COLUMNS = "id, brand_id, network, remote_id, handle, name, colour, base, state, trouble";

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getString("network"),
                row.getString("remote_id"),
                row.getString("handle"),
                row.getString("name"),
                row.getInt("colour"),
                URI.create(row.getString("base")),
                Account.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("trouble"));
    }

    @Nullable
    Account find(long id) {
        return jdbc.sql("select " + COLUMNS + " from account where id = :id")
                .param("id", id)
                .query(AccountRows::account)
                .optional()
                .orElse(null);
    }

    List<Account> of(long brand) {
        return jdbc.sql("select " + COLUMNS + " from account where brand_id = :brand order by name, id")
                .param("brand", brand)
                .query(AccountRows::account)
                .list();
    }

    byte @Nullable [] secret(long id) {
        return jdbc.sql("select secret from account where id = :id and secret is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes("secret"))
                .optional()
                .orElse(null);
    }

    /** A row for this identity, new or as it was; its secret and state follow in {@link #open}. */
    long claim(long brand, String network, Network.Connection.Made made, int colour, Instant now) {
        return jdbc.sql("""
                        insert into account (brand_id, network, remote_id, handle, name, colour, base, state,
                                             connected_at, next_poll_at)
                        values (:brand, :network, :remote, :handle, :name, :colour, :base, 'disconnected', :now, :now)
                        on conflict (brand_id, network, remote_id) do update set colour = excluded.colour
                        returning id
                        """)
                .param("brand", brand)
                .param("network", network)
                .param("remote", made.remoteId())
                .param("handle", made.handle())
                .param("name", made.name())
                .param("colour", colour)
                .param("base", made.base())
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    Account open(long id, Network.Connection.Made made, byte[] secret, Instant now) {
        return jdbc.sql("""
                        update account
                        set handle = :handle, name = :name, base = :base, secret = :secret, state = 'connected',
                            trouble = null, failures = 0, failing_since = null, failing_why = null, next_poll_at = :now
                        where id = :id
                        returning\s""" + COLUMNS)
                .param("id", id)
                .param("handle", made.handle())
                .param("name", made.name())
                .param("base", made.base())
                .param("secret", secret)
                .param("now", now.atOffset(UTC))
                .query(AccountRows::account)
                .single();
    }

    /** @return whether the secret was still the earlier one, and is now the new one */
    boolean keep(long id, byte[] earlier, byte[] secret) {
        return jdbc.sql("""
                        update account set secret = :secret
                        where id = :id and secret = :earlier
                        """)
                        .param("secret", secret)
                        .param("id", id)
                        .param("earlier", earlier)
                        .update()
                == 1;
    }

    /** What was brought and not read goes too, once the door is shut behind whoever still brought something. */
    void close(long id) {
        jdbc.sql("""
                        with closed as (delete from hook_door where account_id = :id)
                        update account set state = 'disconnected', trouble = null, secret = null where id = :id
                        """).param("id", id).update();
        jdbc.sql("delete from hook_delivery where account_id = :id")
                .param("id", id)
                .update();
    }

    /** @return whether it was connected until now */
    boolean trouble(long id, String why) {
        return jdbc.sql("""
                        update account set state = 'needs_attention', trouble = :why
                        where id = :id and state = 'connected'
                        """).param("id", id).param("why", why).update() == 1;
    }

    void recover(long id, Instant now) {
        jdbc.sql("""
                        update account set state = 'connected', trouble = null, next_poll_at = :now
                        where id = :id and state = 'needs_attention'
                        """).param("id", id).param("now", now.atOffset(UTC)).update();
    }

    /** The connected accounts of these networks. */
    List<Account> connected(Collection<String> networks) {
        return jdbc.sql("select " + COLUMNS + " from account where state = 'connected' and network = any(:networks)")
                .param("networks", networks.toArray(String[]::new))
                .query(AccountRows::account)
                .list();
    }

    /** Polled at once, and once more where a reading is under way; not while the network fails. */
    void due(long id, Instant now) {
        jdbc.sql("""
                        update account set next_poll_at = :now
                        where id = :id and state = 'connected' and failures = 0
                          and (next_poll_at > :now or lease_owner is not null)
                        """).param("id", id).param("now", now.atOffset(UTC)).update();
    }

    void colour(long id, int colour) {
        jdbc.sql("update account set colour = :colour where id = :id")
                .param("id", id)
                .param("colour", colour)
                .update();
    }
}
