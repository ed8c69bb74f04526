package org.montgolfiere.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.outbound.checks.Checks;
import org.montgolfiere.outbound.checks.Slip;
import org.montgolfiere.outbound.spelling.Proofreading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has drafts proof-read beside the typing: never waited for, one after the other; the child that reads ends when nobody writes. */
@Component
class Proofs implements AutoCloseable {

    private static final int MOST = 200;
    private static final int WAITING = 4;
    private static final Duration IDLE = Duration.ofMinutes(3);

    private final Reading reading;
    private final Clock clock;
    private final boolean wanted;
    private final ExecutorService reader = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("proofs").factory());
    private final Map<String, List<Slip>> read = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Slip>> eldest) {
            return size() > MOST;
        }
    });
    /** What each composer holds now: older words of the same one are not worth reading any more. */
    private final Map<Place, String> latest = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, String> eldest) {
            return size() > MOST;
        }
    });

    private volatile Instant asked = Instant.EPOCH;

    /** One composer. @param conversation null: a post of our own */
    record Place(long person, long account, @Nullable Long conversation) {}

    /** @param megabytes of heap for the child; 0: nothing is proof-read here */
    @Autowired
    Proofs(Clock clock, @Value("${MONTGOLFIERE_SPELLING_MEMORY:400}") int megabytes) {
        this(clock, megabytes > 0, new Child(new Proofreading(Math.max(1, megabytes))));
    }

    Proofs(Clock clock, boolean wanted, Reading reading) {
        this.reading = reading;
        this.clock = clock;
        this.wanted = wanted;
    }

    /** Who reads them, and may take their time. */
    interface Reading {

        /** Null: nobody could. */
        @Nullable
        List<Slip> read(String text, String language);

        boolean works();

        void close();
    }

    private record Child(Proofreading reading) implements Reading {
        @Override
        public @Nullable List<Slip> read(String text, String language) {
            return reading.read(text, language);
        }

        @Override
        public boolean works() {
            return reading.works();
        }

        @Override
        public void close() {
            reading.close();
        }
    }

    /** What was found in exactly these words; null: nobody has read them yet. */
    @Nullable
    List<Slip> known(String text) {
        return read.get(text);
    }

    /** The same; where nobody has read them yet, somebody does from now on. */
    @Nullable
    List<Slip> of(Place place, String text) {
        String language = Checks.language(text);
        if (!wanted || language == null) {
            return null;
        }
        List<Slip> slips = read.get(text);
        if (slips == null) {
            latest.put(place, text);
            asked = clock.instant();
            ask(place, text, language);
        }
        return slips;
    }

    boolean pending(Place place, String text) {
        return wanted && text.equals(latest.get(place)) && !read.containsKey(text) && reading.works();
    }

    private void ask(Place place, String text, String language) {
        try {
            reader.execute(() -> {
                if (text.equals(latest.get(place)) && !read.containsKey(text)) {
                    List<Slip> slips = reading.read(text, language);
                    if (slips != null) {
                        read.put(text, slips);
                    }
                }
            });
        } catch (RejectedExecutionException busy) {
            // the words that are typed next are asked again
        }
    }

    /** Nobody has written anything for a while: the child goes, and with it its memory. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void rest() {
        if (asked.plus(IDLE).isBefore(clock.instant())) {
            reading.close();
            read.clear();
            latest.clear();
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
        reading.close();
    }
}
