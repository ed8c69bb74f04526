package org.montgolfiere.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was offered, what was stored of it, and when; each message under the key that stands in its text. */
final class Ledger {

    private static final Pattern KEY = Pattern.compile("\\[([a-z]+-\\d+)]");

    private final Map<String, Offer> offers = new ConcurrentHashMap<>();
    private final Map<String, Instant> stored = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> twice = new ConcurrentHashMap<>();
    private final Map<String, NavigableSet<Instant>> dues = new ConcurrentHashMap<>();
    private final List<Turn> turns = new CopyOnWriteArrayList<>();

    /** @param feed the address of the feed it stands in; null: none @param polled whether the network waits to be asked */
    private record Offer(
            String network, Instant at, @Nullable String feed, boolean polled) {}

    /** A network failed for a while. */
    private record Turn(String network, Instant begin, Instant end) {}

    /** How the messages of a network came. @param own those that its own failure held up */
    record Came(int offered, int lost, int twice, Latencies others, Latencies own) {}

    /** @param polled whether the desk must ask for it; else it is told at once */
    void offered(String network, String text, Instant at, boolean polled) {
        offers.put(key(text), new Offer(network, at, null, polled));
    }

    /** The same in a feed, which has a rhythm of its own. */
    void offered(String network, String text, Instant at, String feed) {
        offers.put(key(text), new Offer(network, at, feed, true));
    }

    void failed(String network, Instant begin, Instant end) {
        turns.add(new Turn(network, begin, end));
    }

    /** @param line of {@link NetworksWatch} */
    void tell(String line) {
        String[] words = line.split(" ");
        if (words.length != 3) {
            return;
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(words[2]));
        if (!words[0].equals("stored")) {
            dues.computeIfAbsent(words[1], none -> new ConcurrentSkipListSet<>())
                    .add(at);
        } else if (stored.putIfAbsent(words[1], at) != null) {
            twice.computeIfAbsent(words[1].replaceAll("-.*", ""), none -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    /** How many messages were offered and are not stored. */
    long waiting() {
        return offers.keySet().stream().filter(key -> !stored.containsKey(key)).count();
    }

    Came came(String network) {
        Latencies others = new Latencies();
        Latencies own = new Latencies();
        List<Turn> failures = turns.stream()
                .filter(turn -> turn.network().equals(network))
                .map(this::untilRecovered)
                .toList();
        int offered = 0;
        int lost = 0;
        for (Map.Entry<String, Offer> each : offers.entrySet()) {
            if (!each.getValue().network().equals(network)) continue;
            offered++;
            Instant at = stored.get(each.getKey());
            if (at == null) {
                lost++;
            } else {
                boolean held = failures.stream().anyMatch(turn -> holds(turn, each.getValue(), at));
                (held ? own : others).add(delay(each.getValue(), at).toNanos());
            }
        }
        AtomicInteger again = twice.get(network);
        return new Came(offered, lost, again == null ? 0 : again.get(), others, own);
    }

    /** A failure lasts until all is there that was offered before its end. */
    private Turn untilRecovered(Turn turn) {
        Instant recovered = turn.end();
        for (Map.Entry<String, Offer> each : offers.entrySet()) {
            Instant at = stored.get(each.getKey());
            boolean before = each.getValue().network().equals(turn.network())
                    && each.getValue().at().isBefore(turn.end());
            if (before && at != null && at.isAfter(recovered)) recovered = at;
        }
        return new Turn(turn.network(), turn.begin(), recovered);
    }

    private static boolean holds(Turn turn, Offer offer, Instant stored) {
        return !offer.at().isAfter(turn.end()) && !stored.isBefore(turn.begin());
    }

    /** From the offer, or from when the desk was to ask for it next, as far as it did not come before that. */
    private Duration delay(Offer offer, Instant at) {
        Instant from = offer.at();
        if (offer.feed() != null) from = due(offer.feed(), from, at);
        if (offer.polled()) from = due(offer.network(), from, at);
        return at.isBefore(from) ? Duration.ZERO : Duration.between(from, at);
    }

    private Instant due(String whose, Instant from, Instant stored) {
        NavigableSet<Instant> known = dues.get(whose);
        Instant due = known == null ? null : known.ceiling(from);
        return due == null || due.isAfter(stored) ? from : due;
    }

    private static String key(String text) {
        Matcher key = KEY.matcher(text);
        if (!key.find()) {
            throw new IllegalArgumentException("a message without a key");
        }
        return key.group(1);
    }
}
