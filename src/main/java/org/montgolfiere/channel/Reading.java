package org.montgolfiere.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads every stream of one account up to its end and hands what came to the one door in. */
@Component
class Reading {

    /** Batches a stream may bring in one reading, so that a flood on one stream lets the others have their turn. */
    static final int BATCHES = 100;

    private final Networks networks;
    private final Logins logins;
    private final Accounts accounts;
    private final SavedSearches searches;
    private final Resting resting;
    private final Counting counting;
    private final Hearing hearing;
    private final Inlet inlet;

    Reading(
            Networks networks,
            Logins logins,
            Accounts accounts,
            SavedSearches searches,
            Resting resting,
            Counting counting,
            Hearing hearing,
            Inlet inlet) {
        this.networks = networks;
        this.logins = logins;
        this.accounts = accounts;
        this.searches = searches;
        this.resting = resting;
        this.counting = counting;
        this.hearing = hearing;
        this.inlet = inlet;
    }

    /** How a reading ended. */
    sealed interface Ended {
        /** @param more whether the network has more at once */
        record Well(boolean more) implements Ended {}

        record Limited(Instant until) implements Ended {}

        /** No answer, or a fault of ours: the cursors stand where they stood. @param why a message key */
        record Failed(String why) implements Ended {}

        /** The account is nobody's to poll any more, or another's. */
        record Over() implements Ended {}
    }

    /** @param held asked before each batch is handed on: whether this process still polls the account */
    Ended read(Account account, BooleanSupplier held) {
        Login login = logins.of(account);
        if (login == null) {
            return new Ended.Over();
        }
        try {
            return streams(login, held);
        } catch (NetworkTrouble.Revoked revoked) {
            accounts.revoked(login, revoked);
            return new Ended.Over();
        } catch (RuntimeException fault) {
            Trouble.log(account, "reading", fault);
            return new Ended.Failed(Trouble.FAULT);
        }
    }

    /** How often this account wants to be read; null: as the desk has it. */
    @Nullable
    Duration pace(Account account) {
        return networks.of(account).pace();
    }

    private Ended streams(Login login, BooleanSupplier held) {
        Account account = login.account();
        Network network = networks.of(account);
        Map<String, Ended> ends = new LinkedHashMap<>();
        Set<String> left = resting.now(account.id());
        for (Stream stream : streams(network, login)) {
            if (left.contains(stream.name())) {
                continue;
            }
            Ended end = outcome(account, () -> batches(account, stream, held));
            if (end instanceof Ended.Over || end instanceof Ended.Failed && !held.getAsBoolean()) {
                return new Ended.Over();
            }
            ends.put(stream.name(), end);
        }
        outcome(account, () -> {
            counting.count(network, login);
            return new Ended.Well(false);
        });
        hearing.ended(network, login);
        return resting.judge(account.id(), ends);
    }

    /** Trouble in one part stays in it, and the others have their turn; only a lost credential ends them all. */
    private static Ended outcome(Account account, Supplier<Ended> work) {
        try {
            return work.get();
        } catch (NetworkTrouble.Revoked revoked) {
            throw revoked;
        } catch (NetworkTrouble.Limited limited) {
            return new Ended.Limited(limited.until());
        } catch (NetworkTrouble.Away away) {
            return new Ended.Failed(Trouble.key(away));
        } catch (RuntimeException | StackOverflowError fault) {
            Trouble.log(account, "reading", fault);
            return new Ended.Failed(Trouble.FAULT);
        }
    }

    /** One stream of an account: its name, and how it is read on from a cursor. */
    private record Stream(String name, Function<@Nullable String, Batch> read) {}

    private List<Stream> streams(Network network, Login login) {
        List<Stream> streams = new ArrayList<>();
        for (String name : network.streams(login)) {
            streams.add(new Stream(name, cursor -> network.read(login, name, cursor)));
        }
        if (network.abilities().contains(Network.Ability.SEARCH)) {
            for (SavedSearch each : searches.of(login.account().id())) {
                streams.add(new Stream(
                        each.stream(), cursor -> network.search(login, each.stream(), each.words(), cursor)));
            }
        }
        return streams;
    }

    private Ended batches(Account account, Stream stream, BooleanSupplier held) {
        String cursor = accounts.cursor(account.id(), stream.name());
        for (int number = 0; number < BATCHES; number++) {
            Batch batch = stream.read().apply(cursor);
            if (!held.getAsBoolean()) {
                return new Ended.Over();
            }
            hearing.took(account, batch, inlet.take(account, batch));
            String next = batch.cursor();
            if (!batch.more() || next == null || next.equals(cursor)) {
                return new Ended.Well(false);
            }
            cursor = next;
        }
        return new Ended.Well(true);
    }
}
