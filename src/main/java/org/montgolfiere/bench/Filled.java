package org.montgolfiere.bench;

import java.util.List;

/**
 * What the process that fills a home tells the one that started it.
 *
 * @param live conversations that the threads {@code live-0}, {@code live-1} ... of the account belong to
 */
record Filled(
        double batch,
        double single,
        double copy,
        long brand,
        long account,
        String email,
        String password,
        List<String> tokens,
        List<Long> live) {
    Filled {
        live = List.copyOf(live);
        tokens = List.copyOf(tokens);
    }
}
