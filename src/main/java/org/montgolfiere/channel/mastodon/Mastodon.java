package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Audience;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Keys;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Measure;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Quota;
import org.montgolfiere.outside.Outside;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Mastodon, GoToSocial, Akkoma, Pleroma, snac2 and every other server that speaks Mastodon's API. */
@Component
class Mastodon implements Network {

    private final Api api;
    private final Servers servers;
    private final Ear ear;
    private final Clock clock;

    @Autowired
    Mastodon(Outside outside, Clock clock) {
        this(outside, clock, Duration.ofSeconds(20));
    }

    /** @param within how long one call to a server may take */
    Mastodon(Outside outside, Clock clock, Duration within) {
        this.api = new Api(outside, clock, within);
        this.servers = new Servers(api);
        this.ear = new Ear(outside);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mastodon";
    }

    /** A post is looked up before any second try: some servers ignore its key, and none says whether it does. */
    @Override
    public Certainty certainty(Outgoing.Act act) {
        return switch (act) {
            case POST, REPLY -> Certainty.FINDABLE;
            case LIKE, REPOST, BLOCK, MUTE, DELETION -> Certainty.KEYED;
            case REPORT, QUOTE, HIDE -> Certainty.BLIND;
        };
    }

    @Override
    public Limits limits() {
        return limits(Server.PLAIN);
    }

    @Override
    public Limits limits(Account account) {
        return limits(servers.known(account.base()));
    }

    /** Not for followers alone: not every server lists such a post where a doubtful one is looked up. */
    private static Limits limits(Server server) {
        return new Limits(
                server.characters(),
                new Measure(server.link(), true),
                server.images(),
                server.imageBytes(),
                Limits.IMAGE_TYPES,
                server.alt(),
                List.of(Audience.PUBLIC, Audience.UNLISTED),
                true);
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(
                Ability.POST,
                Ability.REPOST,
                Ability.LIKE,
                Ability.DELETE,
                Ability.MUTE,
                Ability.BLOCK,
                Ability.REPORT,
                Ability.SEARCH,
                Ability.COUNT);
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field("address", Field.Kind.TEXT, true, ""));
    }

    /** Every server asks a person first. */
    @Override
    public Connection connect(Map<String, String> typed) {
        return new Connection.Refused("channel.on-screen");
    }

    @Override
    public Connection connect(Map<String, String> typed, URI back) {
        return new Signing(api, servers).begin(typed, back);
    }

    @Override
    public Connection finish(String pending, String code, boolean byHand) {
        return new Signing(api, servers).finish(pending, code, byHand);
    }

    @Override
    public boolean listens() {
        return true;
    }

    @Override
    public boolean listen(Login login, Runnable ring) {
        Session session = Session.parse(login.secret());
        URI streaming = servers.of(session.server()).streaming();
        return streaming != null
                && ear.listen(streaming, session, login.account().id(), ring);
    }

    @Override
    public List<String> streams(Login login) {
        return List.of(Notifications.STREAM, Own.STREAM, Seen.STREAM);
    }

    @Override
    public boolean bringsWhatPeopleSay(String stream) {
        return !stream.equals(Own.STREAM) && !stream.equals(Seen.STREAM);
    }

    @Override
    public @Nullable Quota quota(Login login) {
        Session session = Session.parse(login.secret());
        return api.quota(session.server(), session.token());
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        Agent agent = agent(login);
        return switch (stream) {
            case Notifications.STREAM -> new Notifications(agent).read(cursor);
            case Own.STREAM -> new Own(agent).read(cursor);
            case Seen.STREAM -> new Seen(agent, ear.changes(login.account().id())).read(cursor);
            default -> throw new IllegalArgumentException("mastodon has no stream " + stream);
        };
    }

    @Override
    public Batch search(Login login, String stream, String words, @Nullable String cursor) {
        return new Search(agent(login)).read(stream, words, cursor);
    }

    @Override
    public String sendKey() {
        return Keys.next(clock.instant());
    }

    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        return begun(agent(login), agent -> act(agent, outgoing));
    }

    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        return look(agent(login), outgoing);
    }

    @Override
    public boolean triesItself() {
        return true;
    }

    @Override
    public List<String> tryItself(Login login) {
        return new Trial(agent(login)).run();
    }

    @Override
    public Counts counts(Login login) {
        JsonNode self = agent(login).self();
        return new Counts(Json.number(self, "followers_count"), Json.number(self, "statuses_count"));
    }

    private Agent agent(Login login) {
        return new Agent(api, servers, Session.parse(login.secret()));
    }

    /** Trouble is only thrown before the call that decides, so that nothing was done. */
    private static Delivery begun(Agent agent, Function<Agent, Delivery> act) {
        try {
            return act.apply(agent);
        } catch (NetworkTrouble.Away away) {
            return Deliveries.notBegun(agent.now());
        }
    }

    private static Delivery act(Agent agent, Outgoing outgoing) {
        return switch (outgoing.act()) {
            case POST -> new Posting(agent).post(outgoing);
            case REPLY -> new Posting(agent).reply(outgoing);
            case LIKE -> new Gestures(agent).onPost(outgoing, "favourite");
            case REPOST -> new Gestures(agent).onPost(outgoing, "reblog");
            case MUTE -> new Gestures(agent).onAuthor(outgoing, "mute");
            case BLOCK -> new Gestures(agent).onAuthor(outgoing, "block");
            case REPORT -> new Reports(agent).report(outgoing);
            case DELETION -> new Gestures(agent).delete(outgoing);
            case QUOTE, HIDE -> new Delivery.NotSent("channel.cannot", null);
        };
    }

    private static Delivery look(Agent agent, Outgoing outgoing) {
        return switch (outgoing.act()) {
            case POST, REPLY -> new Lookup(agent, outgoing).find();
            case LIKE -> new Gestures(agent).findOnPost(outgoing, "favourited");
            case REPOST -> new Gestures(agent).findOnPost(outgoing, "reblogged");
            case MUTE -> new Gestures(agent).findOnAuthor(outgoing, "muting");
            case BLOCK -> new Gestures(agent).findOnAuthor(outgoing, "blocking");
            case DELETION -> new Gestures(agent).findDeletion(outgoing);
            case REPORT, QUOTE, HIDE -> new Delivery.Unknown("channel.blind");
        };
    }
}
