package org.montgolfiere.offduty;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.OtherSessionsEnded;
import org.montgolfiere.people.Secret;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browsers on which one lets notices reach one: each added by hand in that browser, and taken away by hand. */
@Service
public class OwnDevices {

    private static final int AUTH = 16;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int MOST = 10;

    private final PushSubscriptions subscriptions;
    private final PushKeys keys;
    private final PushServices services;
    private final Clock clock;

    OwnDevices(PushSubscriptions subscriptions, PushKeys keys, PushServices services, Clock clock) {
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.services = services;
        this.clock = clock;
    }

    /** The desk's own public key, as browsers take it. */
    public String key() {
        return Vapid.text(keys.own().open());
    }

    public List<Device> of(Viewer own) {
        return subscriptions.devices(own.person());
    }

    /**
     * What a browser gave when its person allowed it.
     *
     * @param endpoint its address at the push service
     * @param key its public key, base64url
     * @param auth its secret, base64url
     * @param browser what the browser is known by from now on, a secret of its own
     * @return false when one of them cannot be used, or the address is none that the desk may call
     */
    @Transactional
    public boolean add(Viewer own, String endpoint, String key, String auth, String browser) {
        URI address = address(endpoint);
        PushEncryption.Receiver receiver = receiver(key, auth);
        if (address == null
                || receiver == null
                || subscriptions.devices(own.person()).size() >= MOST) {
            return false;
        }
        subscriptions.add(own.person(), address, receiver, Secret.hash(browser), clock.instant());
        return true;
    }

    /** @throws NotFound when it is not one's own */
    public void remove(Viewer own, long id) {
        if (!subscriptions.remove(own.person(), id)) {
            throw new NotFound();
        }
    }

    /** Nobody is reached in this browser any more: they signed out of it, or somebody else signed in there. */
    public void forget(String browser) {
        subscriptions.forget(Secret.hash(browser));
    }

    /** Whoever ends their other sessions may have lost a browser: each is to be allowed again. */
    @EventListener
    void ended(OtherSessionsEnded ended) {
        subscriptions.forgetAll(ended.person());
    }

    private @Nullable URI address(String endpoint) {
        try {
            URI address = URI.create(endpoint);
            return endpoint.length() <= LONGEST_ADDRESS && services.mayCall(address) ? address : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static PushEncryption.@Nullable Receiver receiver(String key, String auth) {
        try {
            byte[] point = Base64.getUrlDecoder().decode(key);
            byte[] secret = Base64.getUrlDecoder().decode(auth);
            P256.key(point);
            return secret.length == AUTH ? new PushEncryption.Receiver(point, secret) : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
