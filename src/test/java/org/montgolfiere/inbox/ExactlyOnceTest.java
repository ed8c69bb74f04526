package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;

/**
 * The same history told again and again, shuffled, in pieces, through several processes at once, always ends in the
 * same desk.
 */
class ExactlyOnceTest {

    private static final int CASES = 6;

    @Test
    void everyMessageIsThereOnceWhateverIsReplayedReorderedOrToldAtOnce() throws Exception {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("seed " + seed);
        for (int round = 0; round < CASES; round++) {
            tell(new Random(seed + round));
        }
    }

    private static void tell(Random random) throws Exception {
        List<Incoming> history = history(random);
        try (House told = new House();
                House straight = new House()) {
            straight.take(straight.account(straight.brand("maison"), "maison"), history.toArray(Incoming[]::new));
            Account account = told.account(told.brand("maison"), "maison");
            try (House second = new House(told.database)) {
                tellAtOnce(account, List.of(told, second), pieces(history, random));
                assertThat(facts(told)).isEqualTo(facts(straight));
                assertThat(told.count("set_aside")).isZero();
            }
        }
    }

    /** Threads of messages with answers of ours, edits, deletions and signs, some before what they are about. */
    private static List<Incoming> history(Random random) {
        List<Incoming> history = new ArrayList<>();
        int messages = 30 + random.nextInt(90);
        for (int number = 0; number < messages; number++) {
            int thread = random.nextInt(12);
            House.Letter one = letter("m" + number)
                    .in("t" + thread)
                    .by("author" + random.nextInt(6))
                    .says("text " + number)
                    .minute(number % 55);
            history.add(random.nextInt(5) == 0 ? one.byUs().message() : one.message());
            if (random.nextInt(6) == 0) {
                history.add(new Incoming.Edit("m" + number, "edited " + number, House.MORNING.plusSeconds(3_500)));
            }
            if (random.nextInt(8) == 0) {
                history.add(new Incoming.Deletion("m" + number, House.MORNING.plusSeconds(3_550)));
            }
            if (random.nextInt(4) == 0) {
                history.add(new Incoming.Sign(
                        "s" + number,
                        Incoming.Sign.Kind.LIKE,
                        new Incoming.Author("author" + random.nextInt(6), "@a", "a", null),
                        "m" + number,
                        House.MORNING));
            }
        }
        return history;
    }

    private static List<Batch> pieces(List<Incoming> history, Random random) {
        List<Incoming> all = new ArrayList<>(history);
        for (int repeat = 0; repeat < history.size(); repeat++) {
            all.add(history.get(random.nextInt(history.size())));
        }
        Collections.shuffle(all, random);
        List<Batch> pieces = new ArrayList<>();
        for (int start = 0; start < all.size(); ) {
            int end = Math.min(all.size(), start + 1 + random.nextInt(25));
            pieces.add(new Batch("notifications", all.subList(start, end), "cursor" + end, true));
            start = end;
        }
        return pieces;
    }

    private static void tellAtOnce(Account account, List<House> processes, List<Batch> pieces)
            throws InterruptedException, ExecutionException {
        List<Callable<Object>> calls = new ArrayList<>();
        for (House process : processes) {
            pieces.forEach(piece -> calls.add(() -> process.bean(Intake.class).take(account, piece)));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Object> call : pool.invokeAll(calls)) {
                call.get();
            }
        }
    }

    private static List<String> facts(House house) {
        List<String> facts = new ArrayList<>();
        facts.addAll(lines(house, """
                select message.remote_id, text, case when deleted_at is null then edited_at end, deleted_at, sent_at, thread, contact.remote_id as who
                from message join conversation on conversation.id = conversation_id
                left join contact on contact.id = message.contact_id order by message.remote_id"""));
        facts.addAll(lines(house, """
                select thread, state, waiting_since, incoming, outgoing, first_at, last_at, elsewhere_at from conversation order by thread"""));
        facts.addAll(lines(house, "select remote_id, kind, subject from sign order by remote_id"));
        facts.addAll(lines(house, "select remote_id, first_at, last_at from contact order by remote_id"));
        facts.addAll(lines(house, "select count(*) from early_change"));
        return facts;
    }

    private static List<String> lines(House house, String select) {
        return house.read("select row(fact)::text from (" + select + ") as fact", (row, number) -> row.getString(1));
    }
}
