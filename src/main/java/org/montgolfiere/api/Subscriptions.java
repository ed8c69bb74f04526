package org.montgolfiere.api;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Vault;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who hears of what happens in a brand; its administrators decide. */
@Service
public class Subscriptions {

    private static final int LONGEST = 2_000;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Vault vault;
    private final Clock clock;

    Subscriptions(Webhooks webhooks, Deliveries deliveries, Vault vault, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.vault = vault;
        this.clock = clock;
    }

    /** What came of subscribing. */
    public sealed interface Subscribing {
        /** @param secret what signs each delivery, told this once */
        record Made(Webhook webhook, String secret) implements Subscribing {}

        /** The address is no web address that a delivery could go to. */
        record NoAddress() implements Subscribing {}
    }

    /** The webhooks of a brand, the newest first. */
    public List<Webhook> of(Member member) {
        Rights.administers(member);
        return webhooks.of(new Long[] {member.brand()});
    }

    /** The webhooks of every brand that somebody administers, the newest first. */
    List<Webhook> of(Viewer viewer) {
        return webhooks.of(viewer.roles().keySet().stream()
                .filter(brand -> viewer.in(brand).administers())
                .toArray(Long[]::new));
    }

    /** @throws NotFound where there is none in the viewer's brands, or it has ended */
    public Webhook find(Viewer viewer, long id) {
        Webhook webhook = webhooks.find(id);
        if (webhook == null) {
            throw new NotFound();
        }
        Rights.administers(viewer.in(webhook.brand()));
        return webhook;
    }

    /** @param events at least one */
    @Transactional
    public Subscribing subscribe(Member member, String address, Set<WebhookEvent> events) {
        Rights.administers(member);
        String usable = usable(address);
        if (usable == null) {
            return new Subscribing.NoAddress();
        }
        long id = webhooks.nextId();
        String secret = Signature.newSecret();
        webhooks.add(
                id,
                member.brand(),
                usable,
                events.stream().sorted().toList(),
                vault.seal("webhook:" + id, secret),
                member.person(),
                clock.instant());
        Webhook made = webhooks.find(id);
        if (made == null) throw new IllegalStateException("a webhook was not written");
        return new Subscribing.Made(made, secret);
    }

    /** Nothing goes there any more. */
    public void end(Viewer viewer, long id) {
        find(viewer, id);
        webhooks.end(id, clock.instant());
    }

    /** Deliveries that were given up, the newest first. @param after the last id of the page before */
    public List<DeadDelivery> dead(Viewer viewer, long webhook, @Nullable Long after, int limit) {
        find(viewer, webhook);
        return deliveries.dead(webhook, after, limit);
    }

    /** @return false where it is not dead */
    public boolean replay(Viewer viewer, long delivery) {
        Long webhook = deliveries.webhookOf(delivery);
        if (webhook == null) {
            throw new NotFound();
        }
        find(viewer, webhook);
        return deliveries.replay(delivery, clock.instant());
    }

    /** Whether the host lets the desk call it is decided at each delivery, for names change what they point to. */
    private static @Nullable String usable(String typed) {
        try {
            URI address = URI.create(typed.strip());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean plain = address.getHost() != null && address.getRawUserInfo() == null;
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && plain && address.getRawFragment() == null && typed.length() <= LONGEST
                    ? address.toASCIIString()
                    : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
