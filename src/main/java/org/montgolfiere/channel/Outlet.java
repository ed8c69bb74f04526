package org.montgolfiere.channel;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sends in an account's name. Every way it can fail is a {@link Delivery}; it throws for no fault of a network. */
@Service
public class Outlet {

    private final Accounts accounts;
    private final Networks networks;
    private final Logins logins;

    Outlet(Accounts accounts, Networks networks, Logins logins) {
        this.accounts = accounts;
        this.networks = networks;
        this.logins = logins;
    }

    /** What an account's network can do. @throws IllegalArgumentException where there is no such account */
    public Network network(long account) {
        Account found = accounts.find(account);
        if (found == null) {
            throw new IllegalArgumentException("no account " + account);
        }
        return networks.of(found);
    }

    /** What an account's words and pictures must keep to. @throws IllegalArgumentException where there is no such account */
    public Limits limits(long account) {
        Account found = accounts.find(account);
        if (found == null) {
            throw new IllegalArgumentException("no account " + account);
        }
        return networks.of(found).limits(found);
    }

    /** Sends, or sends again with the same key. Never inside a transaction. */
    public Delivery send(long account, Outgoing outgoing) {
        Account found = accounts.find(account);
        String refusal = refusal(found, outgoing.act());
        if (found == null || refusal != null) {
            return new Delivery.NotSent(refusal == null ? "channel.unknown-account" : refusal, null);
        }
        return call(found, (network, login) -> network.send(login, outgoing), false);
    }

    /** Looks whether a send of unknown outcome arrived; it stays unknown as long as the network cannot say. */
    public Delivery find(long account, Outgoing outgoing) {
        Account found = accounts.find(account);
        if (found == null || found.state() != Account.State.CONNECTED) {
            return new Delivery.Unknown("channel.disconnected");
        }
        if (networks.of(found).certainty(outgoing.act()) == Network.Certainty.BLIND) {
            return new Delivery.Unknown("channel.blind");
        }
        return call(found, (network, login) -> network.find(login, outgoing), true);
    }

    /** Lets an account write to itself. Never inside a transaction. @return how it went, step by step, as message keys */
    public List<String> tryItself(long account) {
        Account found = accounts.find(account);
        Login login = found == null || found.state() != Account.State.CONNECTED ? null : logins.of(found);
        if (found == null || login == null) {
            return List.of("channel.disconnected");
        }
        try {
            return networks.of(found).tryItself(login);
        } catch (NetworkTrouble.Revoked revoked) {
            accounts.revoked(login, revoked);
            return List.of(Trouble.key(revoked));
        } catch (NetworkTrouble.Limited limited) {
            return List.of(Trouble.LIMITED);
        } catch (NetworkTrouble.Away away) {
            return List.of(Trouble.AWAY);
        }
    }

    private @Nullable String refusal(@Nullable Account account, Outgoing.Act act) {
        if (account == null) {
            return "channel.unknown-account";
        }
        if (!networks.of(account).answers()) {
            return "channel.listens-only";
        }
        Network.Ability needed = needed(act);
        if (needed != null && !networks.of(account).abilities().contains(needed)) {
            return "channel.cannot";
        }
        return switch (account.state()) {
            case CONNECTED -> null;
            case NEEDS_ATTENTION -> "channel.needs-attention";
            case DISCONNECTED -> "channel.disconnected";
        };
    }

    /** @param doubtful whether an earlier try may have arrived, so that no failure now says that it did not */
    private Delivery call(Account account, BiFunction<Network, Login, Delivery> work, boolean doubtful) {
        Login login = logins.of(account);
        if (login == null) {
            return unsent("channel.disconnected", null, doubtful);
        }
        try {
            return work.apply(networks.of(account), login);
        } catch (NetworkTrouble.Limited limited) {
            return unsent("channel.limited", limited.until(), doubtful);
        } catch (NetworkTrouble.Revoked revoked) {
            accounts.revoked(login, revoked);
            return unsent(Trouble.key(revoked), null, doubtful);
        } catch (NetworkTrouble.Away away) {
            return new Delivery.Unknown("channel.away");
        } catch (RuntimeException | StackOverflowError fault) {
            Trouble.log(account, "sending from", fault);
            return new Delivery.Unknown("channel.fault");
        }
    }

    private static Delivery unsent(String why, @Nullable Instant again, boolean doubtful) {
        return doubtful ? new Delivery.Unknown(why) : new Delivery.NotSent(why, again);
    }

    private static Network.@Nullable Ability needed(Outgoing.Act act) {
        return switch (act) {
            case REPLY -> null;
            case POST -> Network.Ability.POST;
            case QUOTE -> Network.Ability.QUOTE;
            case REPOST -> Network.Ability.REPOST;
            case LIKE -> Network.Ability.LIKE;
            case DELETION -> Network.Ability.DELETE;
            case HIDE -> Network.Ability.HIDE;
            case MUTE -> Network.Ability.MUTE;
            case BLOCK -> Network.Ability.BLOCK;
            case REPORT -> Network.Ability.REPORT;
        };
    }
}
