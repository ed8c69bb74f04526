package org.montgolfiere.channel.bluesky;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what another program does in its own time. */
public final class Patience {

    private Patience() {}

    public static <T> T until(Duration most, Supplier<@Nullable T> look) {
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            T seen = look.get();
            if (seen != null) return seen;
            if (System.nanoTime() > end) throw new AssertionError("not within " + most);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
