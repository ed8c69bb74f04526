package org.montgolfiere.channel.bluesky;

import java.nio.charset.StandardCharsets;

/** Our texts, measured as the network does. */
final class Texts {

    private Texts() {}

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
