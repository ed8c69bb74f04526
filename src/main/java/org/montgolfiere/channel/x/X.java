package org.montgolfiere.channel.x;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Hook;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Keys;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Measure;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Quota;
import org.montgolfiere.channel.Turns;
import org.montgolfiere.outside.Outside;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** X, by the contract of its API v2, through the brand's own app there. */
@Component
class X implements Network {

    /** The least of what one pays for lets a list be read some ten times in a quarter of an hour. */
    private static final Duration PACE = Duration.ofMinutes(2);

    private final Api api;
    private final Renewals renewals;
    private final Hooks hooks;
    private final Clock clock;

    @Autowired
    X(Outside outside, Clock clock, Turns turns, Hooks hooks) {
        this(new Api(outside, clock, Duration.ofSeconds(20)), clock, turns, hooks);
    }

    X(Api api, Clock clock, Turns turns, Hooks hooks) {
        this.api = api;
        this.renewals = new Renewals(api, turns);
        this.hooks = hooks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "x";
    }

    /** A second like or deletion changes nothing; a second post is looked for first, since X knows no key. */
    @Override
    public Certainty certainty(Outgoing.Act act) {
        return switch (act) {
            case POST, REPLY, QUOTE -> Certainty.FINDABLE;
            case LIKE, REPOST, DELETION, HIDE, MUTE -> Certainty.KEYED;
            case BLOCK, REPORT -> Certainty.BLIND;
        };
    }

    @Override
    public Limits limits() {
        return new Limits(
                Texts.WEIGHT,
                Measure.by(Texts.RULE),
                Pictures.MOST,
                Pictures.BYTES,
                Limits.IMAGE_TYPES,
                Pictures.ALT,
                List.of(),
                false);
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(
                Ability.POST,
                Ability.QUOTE,
                Ability.REPOST,
                Ability.LIKE,
                Ability.DELETE,
                Ability.HIDE,
                Ability.MUTE,
                Ability.SEARCH,
                Ability.COUNT);
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("client", Field.Kind.TEXT, true, ""),
                new Field("secret", Field.Kind.SECRET, false, ""),
                new Field("apisecret", Field.Kind.SECRET, false, "", true),
                new Field("bearer", Field.Kind.SECRET, false, "", true),
                new Field("address", Field.Kind.ADDRESS, true, Addresses.API, true));
    }

    @Override
    public List<String> steps() {
        return List.of(
                "channel.x.step.app",
                "channel.x.step.rights",
                "channel.x.step.back",
                "channel.x.step.copy",
                "channel.x.step.webhooks",
                "channel.x.step.trial");
    }

    /** X asks a person first. */
    @Override
    public Connection connect(Map<String, String> typed) {
        return new Connection.Refused("channel.on-screen");
    }

    @Override
    public Connection connect(Map<String, String> typed, URI back) {
        return new Signing(api).begin(typed, back);
    }

    @Override
    public Connection finish(String pending, String code, boolean byHand) {
        return new Signing(api).finish(pending, code);
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public Hook hook() {
        return new Signatures();
    }

    @Override
    public List<String> streams(Login login) {
        List<String> streams = new ArrayList<>(List.of(Mentions.STREAM, Letters.STREAM, Own.STREAM, Seen.STREAM));
        if (Session.parse(login.secret()).app().takesHooks() && hooks.reachable()) {
            streams.addFirst(Hooks.STREAM);
            streams.addLast(Doors.STREAM);
        }
        return streams;
    }

    @Override
    public boolean bringsWhatPeopleSay(String stream) {
        return !Set.of(Own.STREAM, Seen.STREAM, Doors.STREAM).contains(stream);
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        Agent agent = agent(login);
        return switch (stream) {
            case Mentions.STREAM -> new Mentions(agent).read(cursor);
            case Letters.STREAM -> new Letters(agent).read(cursor);
            case Own.STREAM -> new Own(agent).read(cursor);
            case Seen.STREAM -> new Seen(agent).read(cursor);
            case Doors.STREAM -> new Doors(agent, hooks, login.account()).read(cursor);
            case Hooks.STREAM -> hooks.read(login.account().id(), cursor, new Events(agent)::of);
            default -> throw new IllegalArgumentException("x has no stream " + stream);
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

    /** Trouble is only thrown before the call that decides, so that nothing was done. */
    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        try {
            return new Acting(agent(login), outgoing).act();
        } catch (NetworkTrouble.Away away) {
            return Deliveries.notBegun(clock.instant());
        }
    }

    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        return new Acting(agent(login), outgoing).find(clock.instant());
    }

    /** By the app's own bearer: it needs no access of the account, which is forgotten by now. */
    @Override
    public void leave(Login login) {
        Session session = Session.parse(login.secret());
        if (session.app().takesHooks()) {
            new Webhooks(
                            call -> api.callAsApp(session.server(), session.app(), call),
                            hooks,
                            login.account().id())
                    .deleteOurs();
        }
    }

    @Override
    public void forget(long account, String author, List<String> messages) {
        hooks.forget(account, body -> Events.by(author, body));
    }

    @Override
    public boolean triesItself() {
        return true;
    }

    @Override
    public List<String> tryItself(Login login) {
        return List.of(new Trial(agent(login), Duration.ofSeconds(1)).write());
    }

    @Override
    public @Nullable Quota quota(Login login) {
        return api.scarcest(Session.parse(login.secret()).account());
    }

    @Override
    public Counts counts(Login login) {
        JsonNode metrics = agent(login).self().get("public_metrics");
        return new Counts(
                Json.number(metrics, "followers_count"),
                Json.number(metrics, Page.named(metrics, "post_count", "tweet_count")));
    }

    private Agent agent(Login login) {
        return new Agent(api, renewals, login);
    }
}
