package org.montgolfiere.channel.web;

import java.util.Collection;
import java.util.stream.IntStream;

/** The twelve colours that accounts wear. */
final class Colours {

    private Colours() {}

    /** The first that is not worn yet; the first of all where each is. */
    static int next(Collection<Integer> worn) {
        return IntStream.rangeClosed(1, 12)
                .filter(colour -> !worn.contains(colour))
                .findFirst()
                .orElse(1);
    }
}
