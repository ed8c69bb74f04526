package org.montgolfiere.channel.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.AccountConnected;
import org.montgolfiere.channel.EditingContract;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.NetworkContract;
import org.montgolfiere.channel.World;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What every network must stand, by a feed on a web server of this machine. It is listened to only. */
class FeedsContractTest implements NetworkContract, EditingContract {

    @Override
    public World.Editing open() {
        return new FeedsWorld();
    }

    private static final class FeedsWorld implements World.Editing {
        private static final JsonMapper JSON = new JsonMapper();
        private static final String TYPE = "application/feed+json";

        private final Kiosk kiosk = new Kiosk();
        private final Map<String, ObjectNode> entries = new LinkedHashMap<>();
        private Duration ahead = Duration.ZERO;
        private Mood mood = Mood.WELL;
        private int number;

        /** The room notes the account that the network opened, and says so. */
        @Override
        public Network.Connection connect() {
            Network.Connection connection =
                    kiosk.network.connect(Map.of("address", kiosk.stand.at("/feed"), "name", "Avis"));
            if (connection instanceof Network.Connection.Made made) {
                URI base = URI.create(made.base());
                Account account = kiosk.rows.of(1).isEmpty() ? kiosk.account(made.base()) : again(base);
                if (account.id() != 1) throw new AssertionError("another account: " + account.id());
            }
            return connection;
        }

        private Account again(URI base) {
            Account account =
                    new Account(1, 1, "feeds", "avis", "Avis", "Avis", 1, base, Account.State.CONNECTED, null);
            kiosk.feeds.connected(new AccountConnected(account));
            return account;
        }

        FeedsWorld() {
            serve();
        }

        @Override
        public Network network() {
            return kiosk.network;
        }

        @Override
        public String says(String text) {
            String id = "urn:avis:" + ++number;
            entries.put(
                    id,
                    JSON.createObjectNode()
                            .put("id", id)
                            .put("content_text", text)
                            .put("date_published", now().plus(ahead).toString()));
            serve();
            return id;
        }

        @Override
        public void saysGarbage() {
            entries.put("garbage", JSON.createObjectNode().put("odd", ++number));
            serve();
        }

        @Override
        public void edits(String id, String text) {
            Objects.requireNonNull(entries.get(id)).put("content_text", text);
            serve();
        }

        @Override
        public void mood(Mood mood) {
            this.mood = mood;
            serve();
        }

        private void serve() {
            switch (mood) {
                case WELL -> kiosk.stand.serve("/feed", TYPE, feed().toString());
                case AWAY -> kiosk.stand.on("/feed", exchange -> {});
                case LIMITED -> kiosk.stand.status("/feed", 429, "Retry-After", "1800");
                case REVOKED -> kiosk.stand.status("/feed", 410); // a feed has no credential: it can only be gone
                case GARBLED -> kiosk.stand.serve("/feed", "text/html", "<html><body>Back soon</body></html>");
            }
        }

        private ObjectNode feed() {
            ObjectNode feed = JSON.createObjectNode()
                    .put("version", "https://jsonfeed.org/version/1.1")
                    .put("title", "Avis");
            ArrayNode items = feed.putArray("items");
            entries.values().stream().toList().reversed().forEach(items::add);
            return feed;
        }

        @Override
        public void skew(Duration ahead) {
            this.ahead = ahead;
        }

        @Override
        public void pass(Duration time) {
            kiosk.clock.pass(time);
        }

        @Override
        public Instant now() {
            return kiosk.clock.instant();
        }

        @Override
        public void due() {
            pass(Duration.ofMinutes(20));
        }

        @Override
        public void close() {
            kiosk.close();
        }
    }
}
