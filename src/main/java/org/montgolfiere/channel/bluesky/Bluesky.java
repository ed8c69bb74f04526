package org.montgolfiere.channel.bluesky;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Quota;
import org.montgolfiere.outside.Outside;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The network Bluesky, at any server of its protocol. */
@Component
class Bluesky implements Network {

    private final Xrpc xrpc;
    private final Renewals renewals;
    private final Clock clock;
    private final Tid keys;

    @Autowired
    Bluesky(Outside outside, Clock clock) {
        this(outside, clock, Duration.ofSeconds(20));
    }

    /** @param within how long one call to a server may take */
    Bluesky(Outside outside, Clock clock, Duration within) {
        this.xrpc = new Xrpc(outside, clock, within);
        this.renewals = new Renewals(xrpc, clock);
        this.clock = clock;
        this.keys = new Tid(clock);
    }

    @Override
    public String name() {
        return "bluesky";
    }

    @Override
    public Certainty certainty(Outgoing.Act act) {
        return switch (act) {
            case POST, REPLY, QUOTE, LIKE, REPOST, BLOCK, MUTE, HIDE, DELETION -> Certainty.KEYED;
            case REPORT -> Certainty.BLIND;
        };
    }

    @Override
    public Limits limits() {
        return new Limits(Posting.GRAPHEMES, Pictures.MOST, Pictures.BYTES, 2000);
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.values());
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("handle", Field.Kind.TEXT, true, ""),
                new Field("password", Field.Kind.SECRET, true, ""),
                new Field("address", Field.Kind.ADDRESS, false, SigningIn.HOME));
    }

    @Override
    public Connection connect(Map<String, String> typed) {
        return new SigningIn(xrpc, clock).connect(typed);
    }

    @Override
    public List<String> streams(Login login) {
        return List.of(Notifications.STREAM, OwnFeed.STREAM, Late.STREAM, Gone.STREAM);
    }

    @Override
    public boolean bringsWhatPeopleSay(String stream) {
        return !stream.equals(OwnFeed.STREAM) && !stream.equals(Late.STREAM) && !stream.equals(Gone.STREAM);
    }

    @Override
    public @Nullable Quota quota(Login login) {
        return xrpc.quota(agent(login).did());
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        Agent agent = agent(login);
        return switch (stream) {
            case Notifications.STREAM -> new Notifications(agent).read(cursor);
            case OwnFeed.STREAM -> new OwnFeed(agent).read(cursor);
            case Late.STREAM -> new Late(agent).read(cursor);
            case Gone.STREAM -> new Gone(agent).read(cursor);
            default -> throw new IllegalArgumentException("bluesky has no stream " + stream);
        };
    }

    @Override
    public Batch search(Login login, String stream, String words, @Nullable String cursor) {
        return new Search(agent(login)).read(stream, words, cursor);
    }

    @Override
    public String sendKey() {
        return keys.next();
    }

    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        return begun(login, agent -> act(agent, outgoing));
    }

    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        return look(agent(login), outgoing);
    }

    @Override
    public Counts counts(Login login) {
        Agent agent = agent(login);
        JsonNode profile = agent.read(Call.query("app.bsky.actor.getProfile", "actor", agent.did()));
        return new Counts(Json.number(profile, "followersCount"), Json.number(profile, "postsCount"));
    }

    private Agent agent(Login login) {
        return new Agent(xrpc, renewals, clock, login);
    }

    /** Trouble is only thrown before the call that decides, so that nothing was done. */
    private Delivery begun(Login login, Function<Agent, Delivery> act) {
        try {
            return act.apply(agent(login));
        } catch (NetworkTrouble.Away away) {
            return Deliveries.notBegun(clock.instant());
        }
    }

    private static Delivery act(Agent agent, Outgoing outgoing) {
        return switch (outgoing.act()) {
            case POST -> new Posting(agent).post(outgoing);
            case REPLY -> new Posting(agent).reply(outgoing);
            case QUOTE -> new Posting(agent).quote(outgoing);
            case LIKE -> new Gestures(agent).like(outgoing);
            case REPOST -> new Gestures(agent).repost(outgoing);
            case BLOCK -> new Gestures(agent).block(outgoing);
            case MUTE -> new Gestures(agent).mute(outgoing);
            case HIDE -> new Hiding(agent).hide(outgoing);
            case REPORT -> new Reports(agent).report(outgoing);
            case DELETION -> deletion(agent, outgoing, at -> new Records(agent).delete(at));
        };
    }

    private static Delivery look(Agent agent, Outgoing outgoing) {
        Records records = new Records(agent);
        String key = outgoing.key();
        return switch (outgoing.act()) {
            case POST, REPLY, QUOTE -> records.find(records.own(AtUri.POST, key));
            case LIKE -> records.find(records.own(Gestures.LIKE, key));
            case REPOST -> records.find(records.own(Gestures.REPOST, key));
            case BLOCK -> records.find(records.own(Gestures.BLOCK, key));
            case MUTE -> new Gestures(agent).findMute(outgoing);
            case HIDE -> new Hiding(agent).find(outgoing);
            case REPORT -> new Delivery.Unknown("channel.blind");
            case DELETION -> deletion(agent, outgoing, records::findDeletion);
        };
    }

    private static Delivery deletion(Agent agent, Outgoing outgoing, Function<AtUri, Delivery> does) {
        AtUri at = AtUri.parse(outgoing.subject());
        return at == null || !at.did().equals(agent.did()) ? Deliveries.no("not-ours") : does.apply(at);
    }
}
