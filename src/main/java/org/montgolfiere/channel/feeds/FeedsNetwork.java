package org.montgolfiere.channel.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.outside.Outside;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The network {@code feeds}: an account is a named bundle of feeds, each a stream of its own. It is listened to only. */
@Component
class FeedsNetwork implements Network {

    static final String NAME = "feeds";
    static final int NAME_LENGTH = 80;
    private static final String OPEN = "open to all";
    private static final Duration LOOKS = Duration.ofMinutes(1);

    private final FeedRows rows;
    private final Visits visits;
    private final Finder finder;
    private final Clock clock;

    @Autowired
    FeedsNetwork(FeedRows rows, FeedEntries entries, Outside outside, Clock clock) {
        this(rows, entries, new Fetching(outside, clock, Duration.ofSeconds(15)), clock, RandomGenerator.getDefault());
    }

    FeedsNetwork(FeedRows rows, FeedEntries entries, Fetching fetching, Clock clock, RandomGenerator chance) {
        this.rows = rows;
        this.visits = new Visits(rows, entries, fetching, clock, chance);
        this.finder = new Finder(fetching);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean answers() {
        return false;
    }

    @Override
    public Certainty certainty(Outgoing.Act act) {
        return Certainty.BLIND;
    }

    @Override
    public Limits limits() {
        return new Limits(10_000, 0, 0, 0);
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of();
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field("address", Field.Kind.TEXT, true, ""), new Field("name", Field.Kind.TEXT, false, ""));
    }

    /** The first feed behind the address; {@link Feeds} notes it once the account is there. */
    @Override
    public Connection connect(Map<String, String> typed) {
        String name = Html.line(typed.getOrDefault("name", ""));
        if (name.length() > NAME_LENGTH) {
            return new Connection.Refused("channel.feeds.bad-name:" + NAME_LENGTH);
        }
        return switch (look(typed.getOrDefault("address", ""))) {
            case Looking.Nothing(String why) -> new Connection.Refused(why);
            case Looking.Found(List<Looking.FoundFeed> offers) -> made(name, offers.getFirst());
        };
    }

    Looking look(String typed) {
        return finder.find(typed);
    }

    private static Connection made(String typed, Looking.FoundFeed offer) {
        String title = offer.title().substring(0, Math.min(offer.title().length(), NAME_LENGTH));
        String name = typed.isEmpty() ? title : typed;
        return new Connection.Made(
                name.toLowerCase(Locale.ROOT), name, name, offer.address().toString(), OPEN);
    }

    /** @throws NetworkTrouble.Revoked where all that the account listened to is gone */
    @Override
    public List<String> streams(Login login) {
        List<Feed> feeds = rows.of(login.account().id());
        List<String> streams =
                feeds.stream().filter(feed -> !feed.gone()).map(Feed::stream).toList();
        if (streams.isEmpty() && !feeds.isEmpty()) {
            throw new NetworkTrouble.Revoked("channel.feeds.gone");
        }
        return streams;
    }

    /** How often is looked which feeds are due; each has its own rhythm. */
    @Override
    public Duration pace() {
        return LOOKS;
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        Feed feed = rows.find(login.account().id(), Feed.id(stream));
        Position position = Position.parse(cursor);
        Instant now = clock.instant();
        if (feed == null || feed.gone()) {
            return Visits.nothing(stream);
        }
        if (feed.failingSince() != null && now.isBefore(feed.dueAt())) {
            throw Feed.away(String.valueOf(feed.trouble()), feed.dueAt());
        }
        if (feed.failingSince() == null && position != null && !position.due(now)) {
            return Visits.nothing(stream);
        }
        return visits.visit(login.account().brand(), feed, position);
    }

    @Override
    public String sendKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        return new Delivery.NotSent("channel.listens-only", null);
    }

    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        return new Delivery.NotSent("channel.listens-only", null);
    }

    @Override
    public @Nullable Counts counts(Login login) {
        return null;
    }
}
