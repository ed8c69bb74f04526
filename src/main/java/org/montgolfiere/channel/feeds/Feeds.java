package org.montgolfiere.channel.feeds;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.AccountConnected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** What accounts of feeds listen to. */
@Service
public class Feeds {

    /** How many an account listens to at most. */
    public static final int MOST = 50;

    private final FeedRows rows;
    private final FeedsNetwork network;
    private final Clock clock;

    Feeds(FeedRows rows, FeedsNetwork network, Clock clock) {
        this.rows = rows;
        this.network = network;
        this.clock = clock;
    }

    public static boolean has(Account account) {
        return account.network().equals(FeedsNetwork.NAME);
    }

    /** The oldest first. */
    public List<Feed> of(long account) {
        return rows.of(account);
    }

    /** The feeds behind an address that somebody pasted. Asks the address; never inside a transaction. */
    public Looking look(String typed) {
        return network.look(typed);
    }

    /** Listens to the first feed behind that address, too. @return null: it does; else why not, as a message key */
    public @Nullable String add(long account, String address) {
        if (rows.of(account).size() >= MOST) {
            return "channel.feeds.too-many:" + MOST;
        }
        return switch (network.look(address)) {
            case Looking.Nothing(String why) -> why;
            case Looking.Found(List<Looking.FoundFeed> offers) -> {
                Looking.FoundFeed first = offers.getFirst();
                rows.add(account, first.address(), first.title(), clock.instant());
                yield null;
            }
        };
    }

    /** Stops listening; what came stays. */
    public void remove(long account, long id) {
        rows.remove(account, id);
    }

    /** The feed that an account was connected with, in the transaction that notes the account. */
    @EventListener
    void connected(AccountConnected event) {
        Account account = event.account();
        if (has(account)) {
            rows.add(account.id(), account.base(), account.name(), clock.instant());
        }
    }
}
