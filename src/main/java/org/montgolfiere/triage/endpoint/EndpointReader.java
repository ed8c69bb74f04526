package org.montgolfiere.triage.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import org.montgolfiere.triage.Reader;
import org.montgolfiere.triage.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a reader elsewhere about each text, all at once and within a bound; where it fails, the reader in the house has the
 * word. After some failures in a row it is left alone for a while. A reading that it made carries its name in the version.
 */
public final class EndpointReader implements Reader {

    /** What parts the own reader's version from the name of the one elsewhere. */
    public static final String BY = "+";

    private static final Logger LOG = LoggerFactory.getLogger(EndpointReader.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 6_000;
    private static final int ANSWER = 256 << 10;
    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Endpoint endpoint;
    private final Outside outside;
    private final Supplier<? extends Reader> own;
    private final Clock clock;
    private final String instruction = instruction();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Instant restUntil = Instant.MIN;

    /** @param own asked first, and for good where the endpoint fails */
    public EndpointReader(Endpoint endpoint, Outside outside, Supplier<? extends Reader> own, Clock clock) {
        this.endpoint = endpoint;
        this.outside = outside;
        this.own = own;
        this.clock = clock;
    }

    /** Whether it is left alone just now: then nobody need ask. */
    public boolean rests() {
        return clock.instant().isBefore(restUntil);
    }

    @Override
    public String version() {
        return own.get().version() + BY + endpoint.model();
    }

    @Override
    public List<Reading> read(List<String> texts) {
        return again(texts, own.get().read(texts));
    }

    /** The same for texts that the reader in the house has read before. @param first what it made of each */
    public List<Reading> again(List<String> texts, List<Reading> first) {
        List<Reading> readings = new ArrayList<>();
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<@Nullable Opinion>> opinions = texts.stream()
                    .map(text -> calls.<@Nullable Opinion>submit(() -> rests() ? null : opinion(text)))
                    .toList();
            for (int place = 0; place < texts.size(); place++) {
                Opinion opinion = said(opinions.get(place));
                readings.add(opinion == null ? first.get(place) : opinion.over(first.get(place), version()));
            }
        }
        return readings;
    }

    private @Nullable Opinion opinion(String text) {
        Answer answer = outside.send(asked(text));
        Opinion opinion = answer instanceof Answer.Reply reply && reply.good() ? Opinion.of(reply.text()) : null;
        if (opinion != null) {
            failures.set(0);
        } else if (failures.incrementAndGet() >= FAILURES) {
            failures.set(0);
            restUntil = clock.instant().plus(REST);
            LOG.warn(
                    "The reader at {} is left alone for a minute: {}",
                    endpoint.base().getHost(),
                    why(answer));
        }
        return opinion;
    }

    private Request asked(String text) {
        String body = JSON.writeValueAsString(Map.of(
                "model",
                endpoint.model(),
                "temperature",
                0,
                "stream",
                false,
                "response_format",
                Map.of("type", "json_object"),
                "messages",
                List.of(
                        Map.of("role", "system", "content", instruction),
                        Map.of("role", "user", "content", shortened(text)))));
        Request request = Request.postJson(endpoint.completions(), body)
                .within(endpoint.within())
                .atMost(ANSWER);
        return endpoint.key().isEmpty() ? request : request.bearer(endpoint.key());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static String why(Answer answer) {
        return switch (answer) {
            case Answer.Reply reply when reply.good() -> "its answer is no opinion";
            case Answer.Reply reply -> "it answers " + reply.status();
            case Answer.Failure failure -> failure.why();
        };
    }

    private static @Nullable Opinion said(Future<@Nullable Opinion> opinion) {
        try {
            return opinion.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("asking a reader failed in a way nobody foresaw", fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static String instruction() {
        try (InputStream text =
                Objects.requireNonNull(EndpointReader.class.getResourceAsStream("/triage/endpoint.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
