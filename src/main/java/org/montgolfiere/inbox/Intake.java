package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.home.KillPoint;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one door in: stored before it is acknowledged, each remote message once. What is handed over while a batch of the
 * same account is being stored shares the next transaction: one wait for the disk instead of many.
 */
@Component
class Intake implements Inlet {

    private static final int TRIES = 5;

    private final IntakeTransaction transaction;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Together<Stream, Arriving, Taken> together = new Together<>(this::takeAll);

    Intake(IntakeTransaction transaction, Vocabulary vocabulary, Clock clock) {
        this.transaction = transaction;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** What may share a transaction. */
    private record Stream(long account, String name) {}

    private record Arriving(Account account, Batch batch) {}

    @Override
    public Taken take(Account account, Batch batch) {
        Arriving arriving = new Arriving(account, batch);
        if (batch.cursor() != null || TransactionSynchronizationManager.isActualTransactionActive()) {
            return takeAll(List.of(arriving)).getFirst();
        }
        return together.ask(new Stream(account.id(), batch.stream()), arriving);
    }

    private List<Taken> takeAll(List<Arriving> all) {
        for (int tries = 1; ; tries++) {
            try {
                return takeOnce(all);
            } catch (PessimisticLockingFailureException crossed) {
                if (tries == TRIES) {
                    throw crossed;
                }
            }
        }
    }

    private List<Taken> takeOnce(List<Arriving> all) {
        Account account = all.getLast().account();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Cleaning> cleanings =
                all.stream().map(one -> Cleaning.of(one.batch().items(), now)).toList();
        Cleaning whole = cleanings.size() == 1 ? cleanings.getFirst() : Cleaning.joined(cleanings);
        Batch batch = all.getLast().batch();
        Storage.Stored stored = transaction.keep(account, batch.stream(), batch.cursor(), whole, now, all.size() == 1);
        KillPoint.at("intake.committed");
        vocabulary.added(account.brand(), new TreeSet<>(stored.words()));
        Set<String> fresh = new HashSet<>(stored.messages());
        return cleanings.stream().map(cleaning -> taken(cleaning, fresh)).toList();
    }

    /** A message told twice is new for the first who told it. */
    private static Taken taken(Cleaning cleaning, Set<String> fresh) {
        List<String> told = cleaning.told();
        int stored = (int) told.stream().filter(fresh::remove).count();
        return new Taken(stored, told.size() - stored, cleaning.aside().size());
    }
}
