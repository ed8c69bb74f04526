package org.montgolfiere.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look at one stream of an account brought.
 *
 * @param stream which cursor it moves, such as {@code notifications}
 * @param cursor where to go on next time; null leaves the cursor where it is
 * @param more whether the network has more at once
 */
public record Batch(
        String stream, List<Incoming> items, @Nullable String cursor, boolean more) {
    public Batch {
        items = List.copyOf(items);
    }
}
