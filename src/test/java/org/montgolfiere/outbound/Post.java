package org.montgolfiere.outbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Measure;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing;

/** A network made by hand: it remembers what arrived, and answers as a test tells it to. */
final class Post implements Network {

    /** What happens to a send. */
    enum Mood {
        ACCEPTS,
        /** It arrives, and the answer is lost. */
        ACCEPTS_AND_DROPS,
        /** It arrives only when {@link #lateArrives} is called; the answer is lost. */
        ACCEPTS_LATE,
        /** It never arrives, and the answer is lost. */
        LOSES,
        REFUSES,
        REFUSES_FOR_NOW
    }

    private final Certainty certainty;
    private final SettableNow now;
    final List<String> arrived = new ArrayList<>();
    private final List<Outgoing> late = new ArrayList<>();
    final List<Outgoing.Act> acts = new ArrayList<>();
    Mood mood = Mood.ACCEPTS;
    int sends;

    interface SettableNow {
        Instant instant();
    }

    Post(Certainty certainty, SettableNow now) {
        this.certainty = certainty;
        this.now = now;
    }

    @Override
    public String name() {
        return "post";
    }

    @Override
    public Certainty certainty(Outgoing.Act act) {
        return certainty;
    }

    @Override
    public Limits limits() {
        return new Limits(300, Measure.PLAIN, 4, 1_000_000, Limits.IMAGE_TYPES, 1000, List.of(), true);
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    @Override
    public List<Field> fields() {
        return List.of();
    }

    @Override
    public Connection connect(Map<String, String> typed) {
        return new Connection.Made("did:post:verne", "@verne", "Maison Verne", "https://post.example", "secret");
    }

    @Override
    public List<String> streams(Login login) {
        return List.of();
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        return new Batch(stream, List.of(), cursor, false);
    }

    @Override
    public String sendKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        sends++;
        return switch (mood) {
            case ACCEPTS -> arrive(outgoing);
            case ACCEPTS_AND_DROPS -> {
                arrive(outgoing);
                yield new Delivery.Unknown("channel.away");
            }
            case ACCEPTS_LATE -> {
                late.add(outgoing);
                yield new Delivery.Unknown("channel.away");
            }
            case LOSES -> new Delivery.Unknown("channel.away");
            case REFUSES -> new Delivery.NotSent("channel.refused", null);
            case REFUSES_FOR_NOW ->
                new Delivery.NotSent("channel.limited", now.instant().plusSeconds(30));
        };
    }

    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        return arrived.contains(outgoing.key())
                ? new Delivery.Sent("remote-" + outgoing.key(), null)
                : new Delivery.NotSent("channel.absent", null);
    }

    @Override
    public @Nullable Counts counts(Login login) {
        return null;
    }

    void lateArrives() {
        late.forEach(this::arrive);
        late.clear();
    }

    private Delivery arrive(Outgoing outgoing) {
        boolean known = certainty == Certainty.KEYED && arrived.contains(outgoing.key());
        if (!known) {
            arrived.add(outgoing.key());
            acts.add(outgoing.act());
        }
        return new Delivery.Sent("remote-" + outgoing.key(), "https://post.example/" + outgoing.key());
    }
}
