package org.montgolfiere.channel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionOperations;

/** A door in that keeps ids in memory, and moves the cursor as the real one does. */
final class Basket implements Inlet {

    final Map<Long, List<String>> taken = new ConcurrentHashMap<>();
    volatile Runnable before = () -> {};
    private final Accounts accounts;
    private final TransactionOperations transactions;

    Basket(Accounts accounts, TransactionOperations transactions) {
        this.accounts = accounts;
        this.transactions = transactions;
    }

    List<String> of(Account account) {
        return taken.getOrDefault(account.id(), List.of());
    }

    @Override
    public Taken take(Account account, Batch batch) {
        before.run();
        List<String> own = taken.computeIfAbsent(account.id(), id -> new CopyOnWriteArrayList<>());
        for (Incoming item : batch.items()) {
            own.add(((Incoming.Message) item).id());
        }
        String cursor = batch.cursor();
        if (cursor != null) {
            transactions.executeWithoutResult(status -> accounts.moveCursor(account.id(), batch.stream(), cursor));
        }
        return new Taken(batch.items().size(), 0, 0);
    }
}
