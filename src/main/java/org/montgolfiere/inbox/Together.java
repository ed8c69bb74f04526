package org.montgolfiere.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Questions about one thing, one run at a time: those that arrive while a run is under way are answered together by the
 * next. A run that fails for several is made again for each alone, so that nobody fails for another's question.
 *
 * @param <K> what the questions are about
 */
final class Together<K, Q, A> {

    static final int AT_ONCE = 64;

    private final Function<List<Q>, List<A>> run;
    private final Map<K, Desk<Q, A>> desks = new ConcurrentHashMap<>();

    /** @param run answers questions in their order */
    Together(Function<List<Q>, List<A>> run) {
        this.run = run;
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    private record Desk<Q, A>(ReentrantLock lock, Queue<Waiting<Q, A>> queue) {}

    /** Waits for the answer; throws what the run threw for this question. */
    A ask(K about, Q question) {
        Desk<Q, A> desk =
                desks.computeIfAbsent(about, any -> new Desk<>(new ReentrantLock(true), new ConcurrentLinkedQueue<>()));
        Waiting<Q, A> own = new Waiting<>(question, new CompletableFuture<>());
        desk.queue().add(own);
        desk.lock().lock();
        try {
            while (!own.answer().isDone()) {
                answer(next(desk.queue()));
            }
        } finally {
            desk.lock().unlock();
        }
        return answered(own.answer());
    }

    private List<Waiting<Q, A>> next(Queue<Waiting<Q, A>> queue) {
        List<Waiting<Q, A>> next = new ArrayList<>();
        for (Waiting<Q, A> one = queue.poll(); one != null; one = next.size() < AT_ONCE ? queue.poll() : null) {
            next.add(one);
        }
        return next;
    }

    private void answer(List<Waiting<Q, A>> asked) {
        try {
            List<A> answers = run.apply(asked.stream().map(Waiting::question).toList());
            for (int place = 0; place < asked.size(); place++) {
                asked.get(place).answer().complete(answers.get(place));
            }
        } catch (RuntimeException | Error failed) {
            if (asked.size() == 1) {
                asked.getFirst().answer().completeExceptionally(failed);
                return;
            }
            asked.forEach(one -> answer(List.of(one)));
        }
    }

    private static <A> A answered(CompletableFuture<A> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
