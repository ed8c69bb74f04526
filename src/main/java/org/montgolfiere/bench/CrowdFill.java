package org.montgolfiere.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a crowd say all it has to say through the one door in, on two accounts beside each other. */
@Component
class CrowdFill {

    private static final int BATCH = 500;
    private static final int ACCOUNTS = 2;
    private static final Duration LASTED = Duration.ofHours(3);

    private final Founding founding;
    private final Inlet inlet;
    private final DataSource database;
    private final Clock clock;

    CrowdFill(Founding founding, Inlet inlet, DataSource database, Clock clock) {
        this.founding = founding;
        this.inlet = inlet;
        this.database = database;
        this.clock = clock;
    }

    /** What was stored, and who may look. @param seconds for storing it @param loud an account in the storm @param quiet one outside */
    record Stormed(
            double seconds, long brand, long loud, long quiet, String email, String password, List<String> keys) {
        Stormed {
            keys = List.copyOf(keys);
        }
    }

    Stormed fill(Storm storm) throws InterruptedException, ExecutionException {
        Founding.Founded house = founding.found();
        long begin = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(ACCOUNTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int part = 0; part < ACCOUNTS; part++) {
                int own = part;
                Account account = house.voices().get(part);
                running.add(pool.submit(() -> store(storm, own, account)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        JdbcClient.create(database).sql("vacuum analyze").update();
        return new Stormed(
                seconds,
                house.brand().id(),
                house.voices().getFirst().id(),
                house.voices().getLast().id(),
                house.person().email(),
                house.password(),
                house.keys());
    }

    private void store(Storm storm, int part, Account account) {
        int messages = storm.messages() / ACCOUNTS + (part == 0 ? storm.messages() % ACCOUNTS : 0);
        Spoken spoken = new Spoken(storm, part, messages);
        Instant first = clock.instant().minus(LASTED);
        Duration step = LASTED.dividedBy(Math.max(1, messages));
        for (int number = 0; number < messages; number += BATCH) {
            List<Incoming> items = new ArrayList<>(BATCH);
            for (int place = number; place < Math.min(messages, number + BATCH); place++) {
                items.add(spoken.next(first.plus(step.multipliedBy(place))));
            }
            inlet.take(account, new Batch("bench", items, Integer.toString(number), true));
        }
    }
}
