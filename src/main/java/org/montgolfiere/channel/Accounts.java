package org.montgolfiere.channel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The accounts that brands have on networks: connected, in trouble, disconnected, and how far each was read. */
@Service
public class Accounts {

    private static final String ON_SCREEN = "channel.on-screen";

    private final AccountRows rows;
    private final Cursors cursors;
    private final Logins logins;
    private final Networks networks;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRows rows,
            Cursors cursors,
            Logins logins,
            Networks networks,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.cursors = cursors;
        this.logins = logins;
        this.networks = networks;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The account, whatever its state, or null. */
    public @Nullable Account find(long id) {
        return rows.find(id);
    }

    /** Every account of a brand, by name. */
    public List<Account> of(long brand) {
        return rows.of(brand);
    }

    /** What came of connecting. */
    public sealed interface Connecting {
        record Connected(Account account) implements Connecting {}

        /** @param why a message key with its argument after a colon */
        record Refused(String why) implements Connecting {}
    }

    /**
     * Signs in to a network and keeps what opens it. An identity that the brand had before goes on where it was.
     *
     * @param colour 1 to 12
     * @param typed by the names of {@link Network#fields}
     */
    public Connecting connect(long brand, String network, int colour, Map<String, String> typed) {
        Network adapter = networks.find(network);
        if (adapter == null) {
            return new Connecting.Refused("channel.unknown-network");
        }
        return connected(brand, network, colour, signIn(adapter, typed, adapter::connect));
    }

    /** Signs in again; only the same identity is taken, and reading goes on from the kept cursors. */
    public Connecting reconnect(long id, Map<String, String> typed) {
        Account account = rows.find(id);
        if (account == null) {
            return new Connecting.Refused("channel.unknown-account");
        }
        Network adapter = networks.of(account);
        return connectedAgain(account, signIn(adapter, typed, adapter::connect));
    }

    Connecting connected(long brand, String network, int colour, Network.Connection connection) {
        if (colour < 1 || colour > 12) {
            return new Connecting.Refused("channel.unknown-colour");
        }
        return switch (connection) {
            case Network.Connection.Refused(String why) -> new Connecting.Refused(why);
            case Network.Connection.Authorise _ -> new Connecting.Refused(ON_SCREEN);
            case Network.Connection.Made made -> new Connecting.Connected(begin(brand, network, colour, made));
        };
    }

    Connecting connectedAgain(Account account, Network.Connection connection) {
        return switch (connection) {
            case Network.Connection.Refused(String why) -> new Connecting.Refused(why);
            case Network.Connection.Authorise _ -> new Connecting.Refused(ON_SCREEN);
            case Network.Connection.Made made
            when !made.remoteId().equals(account.remoteId()) ->
                new Connecting.Refused("channel.other-identity:" + account.handle());
            case Network.Connection.Made made -> new Connecting.Connected(open(account.id(), made));
        };
    }

    /** What a network says to what was typed, every trouble as a refusal. */
    static Network.Connection signIn(
            Network network, Map<String, String> typed, Function<Map<String, String>, Network.Connection> how) {
        for (Network.Field field : network.fields()) {
            if (field.required() && typed.getOrDefault(field.name(), "").isBlank()) {
                return new Network.Connection.Refused("channel.missing-field");
            }
        }
        return untroubled(() -> how.apply(typed));
    }

    static Network.Connection untroubled(Supplier<Network.Connection> step) {
        try {
            return step.get();
        } catch (NetworkTrouble.Revoked revoked) {
            return new Network.Connection.Refused(Trouble.key(revoked));
        } catch (NetworkTrouble.Limited limited) {
            return new Network.Connection.Refused("channel.limited");
        } catch (NetworkTrouble.Away away) {
            return new Network.Connection.Refused("channel.away");
        }
    }

    /** Forgets what opens the account; its messages and cursors stay. */
    public void disconnect(long id) {
        Account account = rows.find(id);
        Login login = account == null || account.state() == Account.State.DISCONNECTED ? null : logins.of(account);
        rows.close(id);
        if (login != null) {
            events.publishEvent(new Leaving.Left(login));
        }
    }

    /** @param colour 1 to 12 */
    public void colour(long id, int colour) {
        rows.colour(id, colour);
    }

    /** Notes that the network no longer lets the account in, and tells so once. @param why as {@link Account#trouble} */
    public void trouble(long id, String why) {
        transactions.executeWithoutResult(status -> {
            if (rows.trouble(id, why)) {
                tellTrouble(id, why);
            }
        });
    }

    /** The same, unless the account was connected again since that login was opened. */
    void revoked(Login login, NetworkTrouble.Revoked revoked) {
        if (logins.current(login)) {
            trouble(login.account().id(), Trouble.key(revoked));
        }
    }

    /** The network lets the account in again without anybody typing anything. */
    public void recover(long id) {
        rows.recover(id, clock.instant());
    }

    /** Where a stream was read up to; null: never read. */
    public @Nullable String cursor(long account, String stream) {
        return cursors.find(account, stream);
    }

    /** Moves a stream's cursor within the transaction that stores what was read. */
    public void moveCursor(long account, String stream, String position) {
        cursors.move(account, stream, position);
    }

    private void tellTrouble(long id, String why) {
        Account account = rows.find(id);
        if (account != null) {
            events.publishEvent(new AccountTroubled(account, why));
        }
    }

    private Account begin(long brand, String network, int colour, Network.Connection.Made made) {
        return inTransaction(() -> open(rows.claim(brand, network, made, colour, clock.instant()), made));
    }

    private Account open(long id, Network.Connection.Made made) {
        return inTransaction(() -> {
            Account account = rows.open(id, made, logins.seal(id, made.secret()), clock.instant());
            events.publishEvent(new AccountConnected(account));
            return account;
        });
    }

    private Account inTransaction(Supplier<Account> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
