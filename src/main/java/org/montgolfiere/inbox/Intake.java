package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.home.KillPoint;
import org.montgolfiere.offduty.Updates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door in: a batch and its cursor in one transaction, each remote message once. One process at a time stores
 * for an account; an item that the database refuses is set aside and the rest goes on.
 */
@Component
class Intake implements Inlet {

    private static final int TELLS = 20;
    private static final int TRIES = 5;
    private static final int LOCK = 0x6d6f6e74;

    private final Storage storage;
    private final SetAsides setAsides;
    private final Vocabulary vocabulary;
    private final Accounts accounts;
    private final Updates updates;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    Intake(
            Storage storage,
            SetAsides setAsides,
            Vocabulary vocabulary,
            Accounts accounts,
            Updates updates,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.storage = storage;
        this.setAsides = setAsides;
        this.vocabulary = vocabulary;
        this.accounts = accounts;
        this.updates = updates;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Taken take(Account account, Batch batch) {
        for (int tries = 1; ; tries++) {
            try {
                return takeOnce(account, batch);
            } catch (PessimisticLockingFailureException crossed) {
                if (tries == TRIES) {
                    throw crossed;
                }
            }
        }
    }

    private Taken takeOnce(Account account, Batch batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Cleaning cleaning = Cleaning.of(batch.items(), now);
        Storage.Stored stored = keep(account, batch, cleaning, now);
        KillPoint.at("intake.committed");
        vocabulary.added(account.brand(), new TreeSet<>(stored.words()));
        return new Taken(
                stored.messages(),
                stored.told() - stored.messages(),
                cleaning.aside().size());
    }

    /** Hardly ever is anything refused: savepoints are set only on the second try. */
    private Storage.Stored keep(Account account, Batch batch, Cleaning cleaning, Instant now) {
        try {
            return transaction.execute(status -> keep(account, batch, cleaning, now, this::storeAll));
        } catch (DataAccessException refused) {
            if (!Refusal.isOfData(refused)) {
                throw refused;
            }
            return transaction.execute(status -> keep(account, batch, cleaning, now, this::storeWhatGoes));
        }
    }

    /** One way to store the items of a batch. */
    @FunctionalInterface
    private interface Storing {
        Storage.Stored store(Account account, List<Incoming> items, List<SetAsides.Piece> aside, Instant now);
    }

    private Storage.Stored keep(Account account, Batch batch, Cleaning cleaning, Instant now, Storing storing) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :account::integer)")
                .param("lock", LOCK)
                .param("account", account.id() % Integer.MAX_VALUE)
                .query((row, number) -> true)
                .single();
        Storage.Stored stored = storing.store(account, cleaning.kept(), cleaning.aside(), now);
        setAsides.keep(account.id(), batch.stream(), cleaning.aside(), now);
        tell(account, stored);
        if (stored.messages() > 0) {
            events.publishEvent(new MessagesStored(account.brand(), account.id(), List.copyOf(stored.touched())));
        }
        KillPoint.at("intake.stored");
        if (batch.cursor() != null) {
            accounts.moveCursor(account.id(), batch.stream(), batch.cursor());
        }
        return stored;
    }

    private Storage.Stored storeAll(Account account, List<Incoming> items, List<SetAsides.Piece> aside, Instant now) {
        return items.isEmpty() ? Storage.Stored.nothing() : storage.store(account, items, now);
    }

    /** All at once; where the database refuses something, the halves each for themselves, down to the culprit. */
    private Storage.Stored storeWhatGoes(
            Account account, List<Incoming> items, List<SetAsides.Piece> aside, Instant now) {
        if (items.isEmpty()) {
            return Storage.Stored.nothing();
        }
        try {
            return savepoint.execute(status -> storage.store(account, items, now));
        } catch (DataAccessException refused) {
            if (!Refusal.isOfData(refused)) {
                throw refused;
            }
            if (items.size() == 1) {
                aside.add(new SetAsides.Piece(Cleaning.raw(items.getFirst()), Refusal.why(refused)));
                return Storage.Stored.nothing();
            }
        }
        int half = items.size() / 2;
        return storeWhatGoes(account, items.subList(0, half), aside, now)
                .and(storeWhatGoes(account, items.subList(half, items.size()), aside, now));
    }

    private void tell(Account account, Storage.Stored stored) {
        if (stored.touched().size() > TELLS) {
            updates.tell(account.brand(), "conversations", account.brand());
            return;
        }
        List<Long> touched = new ArrayList<>(stored.touched());
        touched.forEach(conversation -> updates.tell(account.brand(), "conversation", conversation));
    }
}
