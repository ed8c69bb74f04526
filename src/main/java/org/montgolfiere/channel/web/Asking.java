package org.montgolfiere.channel.web;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Handshakes;

/**
 * The step of connecting that happens on the network's own page.
 *
 * @param address where a code that was brought back by hand is sent
 * @param wrong why the last try came to nothing, as a sentence; null: none was made yet
 */
public record Asking(
        String network,
        String address,
        Handshakes.Step.Asked asked,
        @Nullable String wrong) {

    static Asking of(long brand, String network, Handshakes.Step.Asked asked) {
        return new Asking(network, HandshakeDoor.path(brand, network), asked, null);
    }

    Asking refused(String wrong) {
        return new Asking(network, address, asked, wrong);
    }

    /** The server that is asked. */
    public String server() {
        return asked.page().getRawAuthority();
    }
}
