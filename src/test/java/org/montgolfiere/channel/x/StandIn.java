package org.montgolfiere.channel.x;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.World.Mood;
import org.montgolfiere.channel.World.Taking;

/** X with a memory, in every mood that a test wants: its clock, its windows, its silence, where it hangs up. */
final class StandIn implements AutoCloseable {

    static final int WINDOW = 300;

    final Town town;
    final Tokens tokens = new Tokens();
    final Calls calls;
    final List<String> complaints = new CopyOnWriteArrayList<>();
    final List<Line.Asked> asked = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.WELL;
    volatile boolean judged = true;
    /** Whether it answers in the words that X had before its contract took others. */
    volatile boolean oldWords;

    volatile @Nullable Taking taking;
    volatile @Nullable Runnable late;
    /** Answers instead of the town where it is not null; null from it: the town answers. */
    volatile Function<Line.Asked, Line.@Nullable Told> instead = nothing -> null;

    private final Supplier<Instant> now;
    private final Supplier<Instant> truth;
    private final Line line;
    private final @Nullable Contract contract = Contract.orNull();
    private final Map<String, Integer> used = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /** @param now by the network's clock @param truth by which access ends and ids are numbered */
    StandIn(Supplier<Instant> now, Supplier<Instant> truth) {
        this.now = now;
        this.truth = truth;
        this.town = new Town(now, truth);
        this.calls = new Calls(town);
        this.line = new Line(this::answer);
    }

    URI address() {
        return line.address();
    }

    @Override
    public void close() {
        over.countDown();
        line.close();
        if (!complaints.isEmpty()) throw new AssertionError(String.join("\n", complaints));
    }

    private Line.@Nullable Told answer(Line.Asked asked) throws InterruptedException {
        this.asked.add(asked);
        if (mood == Mood.AWAY) {
            return null;
        }
        Line.Told told = switch (mood) {
            case LIMITED -> limited();
            case GARBLED -> Line.Told.text(200, "text/html", "<html>Back soon</html>");
            default -> admitted(asked);
        };
        if (told == null) return null;
        if (contract != null && judged && mood == Mood.WELL) complaints.addAll(contract.judge(asked, told));
        return (oldWords ? OldWords.of(told) : told)
                .with(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.get().atOffset(ZoneOffset.UTC)));
    }

    private Line.Told limited() {
        return Problems.error(429, 88, "Rate limit exceeded")
                .with("x-rate-limit-limit", "" + WINDOW)
                .with("x-rate-limit-remaining", "0")
                .with("x-rate-limit-reset", "" + now.get().plusSeconds(300).getEpochSecond());
    }

    private Line.@Nullable Told admitted(Line.Asked asked) throws InterruptedException {
        Line.Told other = instead.apply(asked);
        if (other != null) {
            return other;
        }
        if (asked.path().equals("/2/oauth2/token")) {
            return tokens.token(asked, truth.get());
        }
        if (!tokens.knows(asked, truth.get())) {
            return Problems.error(401, 32, "Could not authenticate you");
        }
        Line.Told told = taken(asked);
        return told == null ? null : counted(asked, told);
    }

    private Line.Told counted(Line.Asked asked, Line.Told told) {
        String call = asked.method() + asked.path().replaceAll("\\d{4,}", "");
        int left = WINDOW - used.merge(call, 1, Integer::sum);
        return told.with("x-rate-limit-limit", "" + WINDOW)
                .with("x-rate-limit-remaining", "" + Math.max(1, left))
                .with("x-rate-limit-reset", "" + now.get().plusSeconds(900).getEpochSecond());
    }

    private Line.@Nullable Told taken(Line.Asked asked) throws InterruptedException {
        boolean sends =
                asked.method().equals("POST") && asked.path().matches("/2/tweets|/2/dm_conversations/.*/messages");
        Taking how = sends ? taking : null;
        if (how == null) {
            return calls.answer(asked);
        }
        taking = null;
        switch (how) {
            case DROPPED -> calls.answer(asked);
            case LATE -> {
                late = () -> calls.answer(asked);
                over.await(1, TimeUnit.MINUTES); // the caller stops to wait long before
            }
            case LOST -> {
                // nobody heard it
            }
        }
        return null;
    }
}
