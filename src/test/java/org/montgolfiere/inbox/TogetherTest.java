package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** What arrives during a run is answered by the next, each with its own answer. */
class TogetherTest {

    private final LinkedBlockingQueue<Integer> runs = new LinkedBlockingQueue<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Together<String, Integer, Integer> doubles = new Together<>(this::doubled);

    private List<Integer> doubled(List<Integer> questions) {
        runs.add(questions.size());
        started.countDown();
        await(goOn);
        if (questions.contains(13)) {
            throw new IllegalStateException("thirteen");
        }
        return questions.stream().map(one -> one * 2).toList();
    }

    @Test
    void questionsThatWaitShareTheNextRun() throws Exception {
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = asked(askers, List.of(1, 2, 3, 4, 5));
            for (int place = 0; place < answers.size(); place++) {
                assertThat(answers.get(place).get()).isEqualTo(2 * (place + 1));
            }
        }
        assertThat(runs).as("one alone, then the four that waited").containsExactly(1, 4);
    }

    @Test
    void nobodyFailsForAnothersQuestion() throws Exception {
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = asked(askers, List.of(1, 2, 13, 4));
            assertThat(answers.get(0).get()).isEqualTo(2);
            assertThat(answers.get(1).get()).isEqualTo(4);
            assertThat(answers.get(3).get()).isEqualTo(8);
            assertThatThrownBy(answers.get(2)::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("thirteen");
        }
    }

    @Test
    void anotherThingIsNotWaitedFor() throws Exception {
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> slow = askers.submit(() -> doubles.ask("slow", 1));
            await(started);
            Future<Integer> other = askers.submit(() -> doubles.ask("other", 2));
            assertThat(runs.take() + runs.take()).isEqualTo(2);
            goOn.countDown();
            assertThat(slow.get() + other.get()).isEqualTo(6);
        }
    }

    /** The first is at work while all others queue behind it in their order. */
    private List<Future<Integer>> asked(ExecutorService askers, List<Integer> questions) {
        List<Future<Integer>> answers = new ArrayList<>();
        for (int question : questions) {
            Thread[] asker = new Thread[1];
            CountDownLatch named = new CountDownLatch(1);
            answers.add(askers.submit(() -> {
                asker[0] = Thread.currentThread();
                named.countDown();
                return doubles.ask("one", question);
            }));
            await(named);
            if (answers.size() == 1) {
                await(started);
            } else {
                while (asker[0].getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
        }
        goOn.countDown();
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
