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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has drafts proof-read beside the typing: never waited for, one after the other; the child that reads ends when nobody writes. */
@Component
class Proofs implements AutoCloseable {

    private static final int MOST = 200;
    private static final int WAITING = 4;
    private static final Duration IDLE = Duration.ofMinutes(3);

    private final Proofreading reading;
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
    private volatile String latest = "";
    private volatile Instant asked = Instant.EPOCH;

    /** @param megabytes of heap for the child; 0: nothing is proof-read here */
    Proofs(Clock clock, @Value("${MONTGOLFIERE_SPELLING_MEMORY:400}") int megabytes) {
        this.reading = new Proofreading(Math.max(1, megabytes));
        this.clock = clock;
        this.wanted = megabytes > 0;
    }

    /** What was found in exactly these words; null: nobody has read them yet. */
    @Nullable
    List<Slip> known(String text) {
        return read.get(text);
    }

    /** The same; where nobody has read them yet, somebody does from now on. */
    @Nullable
    List<Slip> of(String text) {
        String language = Checks.language(text);
        if (!wanted || language == null) {
            return null;
        }
        List<Slip> slips = read.get(text);
        if (slips == null) {
            latest = text;
            asked = clock.instant();
            ask(text, language);
        }
        return slips;
    }

    boolean pending(String text) {
        return wanted && latest.equals(text) && !read.containsKey(text) && reading.works();
    }

    private void ask(String text, String language) {
        try {
            reader.execute(() -> {
                if (latest.equals(text) && !read.containsKey(text)) {
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
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
        reading.close();
    }
}
