package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets all networks speak, each at its own rate, and one of them fail at any time, in turn and in every way. */
final class Play {

    private static final Duration WARMING = Duration.ofSeconds(15);
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRIES = 5;

    private final List<NetworkEnd> ends;
    private final Hands hands;
    private final Ledger ledger;
    private final Clock clock;
    private final PrintStream progress;
    private final Memory memory = new Memory();
    private volatile boolean going = true;

    Play(List<NetworkEnd> ends, Hands hands, Ledger ledger, Clock clock, PrintStream progress) {
        this.ends = ends;
        this.hands = hands;
        this.ledger = ledger;
        this.clock = clock;
        this.progress = progress;
    }

    private record Failure(NetworkEnd end, Mishap mishap) {}

    /** @return what the desk took meanwhile */
    Memory play(Duration length, Desks.Running running) throws IOException, InterruptedException {
        Instant end = clock.instant().plus(length);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> voices = new ArrayList<>();
            ends.forEach(each -> voices.add(threads.submit((Callable<Void>) () -> speak(each))));
            try {
                wait(clock.instant().plus(WARMING), running, false);
                fail(failures(length), end, running);
            } finally {
                going = false;
            }
            for (Future<?> voice : voices) {
                voice.get();
            }
            return memory;
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a network could not be played", fault.getCause());
        }
    }

    private Void speak(NetworkEnd end) throws IOException, InterruptedException {
        Speech speech = new Speech(end.network().hashCode());
        long begin = System.nanoTime();
        for (int number = 0; going; number++) {
            long due = begin + number * 1_000_000_000L / end.aSecond();
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            end.offer(number, "%s [%s-%d]".formatted(speech.message(), end.network(), number));
        }
        return null;
    }

    /** Every network in every way it knows, each time another network than before. */
    private List<Failure> failures(Duration length) {
        List<Failure> failures = new ArrayList<>();
        List<Mishap> ways = Mishap.ALL;
        for (int round = 0; round < ways.size(); round++) {
            for (int place = 0; place < ends.size(); place++) {
                Failure failure = new Failure(ends.get(place), ways.get((place + round) % ways.size()));
                if (failure.end().mishaps(length).contains(failure.mishap())) failures.add(failure);
            }
        }
        return failures;
    }

    private void fail(List<Failure> failures, Instant end, Desks.Running running)
            throws IOException, InterruptedException {
        Duration share = Duration.between(clock.instant(), end).dividedBy(failures.size());
        Duration turn = share.compareTo(SHORTEST) < 0 ? SHORTEST : share;
        for (int number = 0; clock.instant().isBefore(end); number++) {
            Failure failure = failures.get(number % failures.size());
            Instant begin = clock.instant();
            progress.printf(
                    Locale.ROOT,
                    "  %s: %s%n",
                    failure.end().network(),
                    failure.mishap().name().toLowerCase(Locale.ROOT));
            failure.end().mishap(failure.mishap());
            wait(begin.plus(turn).isAfter(end) ? end : begin.plus(turn), running, true);
            failure.end().mishap(Mishap.NONE);
            if (failure.mishap() == Mishap.REVOKED) {
                connectAgain(failure.end());
            }
            ledger.failed(failure.end().network(), begin, clock.instant());
        }
    }

    private void connectAgain(NetworkEnd end) throws IOException, InterruptedException {
        for (int number = 1; ; number++) {
            try {
                end.connectAgain(hands);
                return;
            } catch (IllegalStateException refused) {
                if (number == TRIES) throw refused;
                Thread.sleep(PAUSE);
            }
        }
    }

    private void wait(Instant until, Desks.Running running, boolean counts) throws IOException, InterruptedException {
        while (clock.instant().isBefore(until)) {
            Duration left = Duration.between(clock.instant(), until);
            Thread.sleep(left.compareTo(PAUSE) < 0 ? left : PAUSE);
            if (counts) memory.look(running);
        }
    }
}
