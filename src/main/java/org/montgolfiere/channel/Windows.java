package org.montgolfiere.channel;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What servers last told of how many calls they still take. Forgetting it costs a line on a page, nothing else. */
public final class Windows {

    private static final int KEPT = 10_000;

    private final Map<String, Quota> told = new ConcurrentHashMap<>();

    /**
     * Keeps in mind what an answer's headers tell; what is no number tells nothing.
     *
     * @param key whose window it is
     * @param until when it counts anew; null: it does not tell
     */
    public void note(String key, @Nullable String left, @Nullable String of, @Nullable Instant until) {
        if (left == null || of == null || !left.matches("\\d{1,9}") || !of.matches("[1-9]\\d{0,8}")) {
            return;
        }
        if (told.size() >= KEPT) told.clear();
        told.put(key, new Quota(Integer.parseInt(left), Integer.parseInt(of), until));
    }

    /** The one with the smallest share left among those whose window is not over; null: none is known. */
    public @Nullable Quota tightest(Predicate<String> key, Instant now) {
        return told.entrySet().stream()
                .filter(each -> key.test(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(quota -> quota.until() == null || quota.until().isAfter(now))
                .min(Comparator.comparingDouble(quota -> (double) quota.left() / quota.of()))
                .orElse(null);
    }
}
