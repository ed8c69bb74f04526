package org.montgolfiere.channel.bluesky;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Incoming.Sign;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.outside.Outside;

/** One account as the desk holds it: its secret, its cursors, and all that its streams have brought. */
final class Desk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicLong NUMBERS = new AtomicLong();

    final RunningAhead clock = new RunningAhead();
    final Bluesky bluesky;
    final List<Incoming> brought = new ArrayList<>();
    private final Outside outside;
    private final long number = NUMBERS.incrementAndGet();
    private final Map<String, String> cursors = new HashMap<>();
    private String secret = "";
    private URI base = URI.create("https://bsky.social");

    Desk(String allowedHosts) {
        this(allowedHosts, Duration.ofSeconds(20));
    }

    Desk(String allowedHosts, Duration within) {
        this.outside = new Outside(allowedHosts);
        this.bluesky = new Bluesky(outside, clock, within);
    }

    /** A desk that has an inhabitant's account. */
    static Desk of(BlueskyNetwork network, Inhabitant inhabitant) {
        Desk desk = new Desk(network.allowedHosts());
        desk.connect(network.pds(), inhabitant.handle(), inhabitant.appPassword("desk"));
        return desk;
    }

    Network.Connection connect(URI server, String handle, String password) {
        Network.Connection connection =
                bluesky.connect(Map.of("handle", handle, "password", password, "address", server.toString()));
        if (connection instanceof Network.Connection.Made made) {
            secret = made.secret();
            base = URI.create(made.base());
        }
        return connection;
    }

    void keep(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }

    Login login() {
        Account account =
                new Account(number, 1, "bluesky", "did:plc:me", "me", "me", 1, base, Account.State.CONNECTED, null);
        return new Login(account, secret, this::keep);
    }

    /** Reads a stream to its end, as the poller does. */
    List<Incoming> read(String stream) {
        List<Incoming> all = new ArrayList<>();
        boolean more = true;
        while (more) {
            Batch batch = bluesky.read(login(), stream, cursors.get(stream));
            all.addAll(batch.items());
            String cursor = batch.cursor();
            if (cursor != null) cursors.put(stream, cursor);
            more = batch.more();
        }
        brought.addAll(all);
        return all;
    }

    Delivery send(Outgoing.Act act, @Nullable String subject, String text) {
        return bluesky.send(login(), outgoing(act, subject, text));
    }

    Outgoing outgoing(Outgoing.Act act, @Nullable String subject, String text) {
        return new Outgoing(act, bluesky.sendKey(), text, subject, List.of());
    }

    /** The message with this address, polled for until the network has spread it. */
    Message message(String uri) {
        return soon(() -> brought.stream()
                .filter(each -> each instanceof Message message && message.id().equals(uri))
                .map(Message.class::cast)
                .findFirst()
                .orElse(null));
    }

    Sign sign(String uri) {
        return soon(() -> brought.stream()
                .filter(each -> each instanceof Sign sign && sign.id().equals(uri))
                .map(Sign.class::cast)
                .findFirst()
                .orElse(null));
    }

    <T> T soon(Supplier<@Nullable T> look) {
        return Patience.until(PATIENCE, () -> {
            read("notifications");
            return look.get();
        });
    }

    @Override
    public void close() {
        outside.close();
    }
}
