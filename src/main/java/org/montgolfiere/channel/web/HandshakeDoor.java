package org.montgolfiere.channel.web;

import java.net.URI;
import java.util.Map;
import org.montgolfiere.channel.Handshakes;
import org.montgolfiere.home.Settings;
import org.springframework.stereotype.Component;

/** Begins handshakes that come back to this desk's own address. */
@Component
class HandshakeDoor {

    private final Handshakes handshakes;
    private final Settings settings;

    HandshakeDoor(Handshakes handshakes, Settings settings) {
        this.handshakes = handshakes;
        this.settings = settings;
    }

    Handshakes.Step begin(Handshakes.Wish wish, Map<String, String> typed) {
        return handshakes.begin(wish, typed, URI.create(address(wish.brand(), wish.network())));
    }

    /** Where a network's page sends people back to. */
    String address(long brand, String network) {
        return settings.url() + path(brand, network);
    }

    static String path(long brand, String network) {
        return "/brands/" + brand + "/networks/" + network + "/authorisation";
    }
}
