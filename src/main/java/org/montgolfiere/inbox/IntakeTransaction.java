package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.home.KillPoint;
import org.montgolfiere.offduty.Updates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Items and the cursor behind them, in one transaction. One process at a time stores for an account; an item that the
 * database refuses is set aside and the rest goes on.
 */
@Component
class IntakeTransaction {

    private static final int TELLS = Together.AT_ONCE;

    private final Storage storage;
    private final SetAsides setAsides;
    private final Accounts accounts;
    private final Updates updates;
    private final IntakeLock lock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    IntakeTransaction(
            Storage storage,
            SetAsides setAsides,
            Accounts accounts,
            Updates updates,
            IntakeLock lock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.storage = storage;
        this.setAsides = setAsides;
        this.accounts = accounts;
        this.updates = updates;
        this.lock = lock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Hardly ever is anything refused: savepoints are set only on the second try.
     *
     * @param cursor null leaves the cursor where it is
     * @param sieve whether what the database refuses is searched for and set aside, or fails the whole
     */
    Storage.Stored keep(
            Account account, String stream, @Nullable String cursor, Cleaning cleaning, Instant now, boolean sieve) {
        Whole whole = new Whole(account, stream, cursor, cleaning, now);
        try {
            return transaction.execute(status -> keep(whole, this::storeAll));
        } catch (DataAccessException refused) {
            if (!sieve || !Refusal.isOfData(refused)) {
                throw refused;
            }
            return transaction.execute(status -> keep(whole, this::storeWhatGoes));
        }
    }

    private record Whole(
            Account account, String stream, @Nullable String cursor, Cleaning cleaning, Instant now) {}

    /** One way to store items. */
    @FunctionalInterface
    private interface Storing {
        Storage.Stored store(Whole whole, List<Incoming> items);
    }

    private Storage.Stored keep(Whole whole, Storing storing) {
        Account account = whole.account();
        lock.hold(account.id());
        Storage.Stored stored = storing.store(whole, whole.cleaning().kept());
        setAsides.keep(account.id(), whole.stream(), whole.cleaning().aside(), whole.now());
        tell(account, stored);
        if (!stored.messages().isEmpty()) {
            events.publishEvent(new MessagesStored(account.brand(), account.id(), List.copyOf(stored.touched())));
        }
        KillPoint.at("intake.stored");
        if (whole.cursor() != null) {
            accounts.moveCursor(account.id(), whole.stream(), whole.cursor());
        }
        return stored;
    }

    private Storage.Stored storeAll(Whole whole, List<Incoming> items) {
        return items.isEmpty() ? Storage.Stored.nothing() : storage.store(whole.account(), items, whole.now());
    }

    /** All at once; where the database refuses something, the halves each for themselves, down to the culprit. */
    private Storage.Stored storeWhatGoes(Whole whole, List<Incoming> items) {
        if (items.isEmpty()) {
            return Storage.Stored.nothing();
        }
        try {
            return savepoint.execute(status -> storage.store(whole.account(), items, whole.now()));
        } catch (DataAccessException refused) {
            if (!Refusal.isOfData(refused)) {
                throw refused;
            }
            if (items.size() == 1) {
                whole.cleaning().refuse(items.getFirst(), Refusal.why(refused));
                return Storage.Stored.nothing();
            }
        }
        int half = items.size() / 2;
        return storeWhatGoes(whole, items.subList(0, half))
                .and(storeWhatGoes(whole, items.subList(half, items.size())));
    }

    private void tell(Account account, Storage.Stored stored) {
        if (stored.touched().size() > TELLS) {
            updates.tell(account.brand(), "conversations", account.brand());
            return;
        }
        stored.touched().forEach(conversation -> updates.tell(account.brand(), "conversation", conversation));
    }
}
