package org.montgolfiere.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fifty feeds, as many as an account may have. The desk asks each no more often than every five minutes, so one more is subscribed to every five seconds,
 * and from then on their turns lie evenly. What is said before the last is subscribed to stands in the next to be.
 */
final class FeedsEnd implements NetworkEnd {

    private static final int FEEDS = 50;
    private static final int SHOWN = 1_000;
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofMinutes(20);

    private final List<Said> feeds = new ArrayList<>();
    private final Ledger ledger;
    private final Clock clock;
    private final WebEnd web;
    private @Nullable Hands hands;
    private volatile Mishap mishap = Mishap.NONE;
    private volatile Instant next = Instant.MAX;
    private int subscribed;

    FeedsEnd(Ledger ledger, Clock clock) throws IOException {
        this.ledger = ledger;
        this.clock = clock;
        this.web =
                new WebEnd(this::answer, exchange -> WebEnd.text(exchange, 401, "text/plain", "for subscribers alone"));
        for (int number = 0; number < FEEDS; number++) {
            feeds.add(new Said());
        }
    }

    @Override
    public String network() {
        return "feeds";
    }

    @Override
    public int aSecond() {
        return 5;
    }

    @Override
    public void connect(Hands hands) throws IOException, InterruptedException {
        feeds.getFirst().add(-1, "The first, before anything is counted", clock.instant());
        hands.connect(network(), Map.of("address", address(0), "name", "Presse"));
        this.hands = hands;
        subscribed = 1;
        next = clock.instant().plus(BETWEEN);
    }

    /** A feed has no credential: the desk asks again by itself. */
    @Override
    public void connectAgain(Hands hands) {}

    @Override
    public void offer(int number, String text) throws IOException, InterruptedException {
        boolean waits = subscribed < FEEDS;
        int place = waits ? subscribed : number % FEEDS;
        feeds.get(place).add(number, text, clock.instant());
        if (!waits) {
            ledger.offered(network(), text, clock.instant(), address(place));
        } else if (!clock.instant().isBefore(next) && mishap == Mishap.NONE) {
            subscribe();
        }
    }

    /** Only where there is time enough after it: a feed that failed is asked again five minutes later. */
    @Override
    public List<Mishap> mishaps(Duration length) {
        return length.compareTo(LONG) < 0 ? List.of() : Mishap.ALL;
    }

    @Override
    public void mishap(Mishap mishap) throws IOException {
        this.mishap = mishap;
        web.mishap(mishap);
    }

    @Override
    public void settle() throws IOException, InterruptedException {
        if (subscribed < FEEDS && feeds.get(subscribed).size() > 0) {
            subscribe();
        }
    }

    @Override
    public void close() {
        web.close();
    }

    private String address(int place) {
        return web.address() + "/feed/" + place;
    }

    /** From now on the network offers what stood in it. */
    private void subscribe() throws IOException, InterruptedException {
        if (hands == null) {
            return;
        }
        Instant now = clock.instant();
        next = now.plus(BETWEEN);
        try {
            hands.listen(network(), address(subscribed));
        } catch (IllegalStateException refused) {
            return; // it began to fail meanwhile: it is tried again
        }
        Said feed = feeds.get(subscribed);
        feed.between(0, feed.size()).forEach(one -> ledger.offered(network(), one.text(), now, true));
        subscribed++;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int place = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        exchange.getResponseHeaders().set("Cache-Control", "max-age=300");
        WebEnd.text(exchange, 200, "application/feed+json", feed(place).toString());
    }

    private ObjectNode feed(int place) {
        ObjectNode feed = Json.MAPPER
                .createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", "Journal " + place);
        ArrayNode items = feed.putArray("items");
        Said said = feeds.get(place);
        for (Said.One one : said.between(said.size() - SHOWN, said.size()).reversed()) {
            items.addObject()
                    .put("id", "urn:bench:" + place + ":" + one.number())
                    .put("content_text", one.text())
                    .put("date_published", one.at().toString());
        }
        return feed;
    }
}
