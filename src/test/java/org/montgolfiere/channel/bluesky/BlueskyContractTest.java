package org.montgolfiere.channel.bluesky;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.NetworkContract;
import org.montgolfiere.channel.SpeakingContract;
import org.montgolfiere.channel.TakingBackContract;
import org.montgolfiere.channel.World;
import org.montgolfiere.outside.Outside;

/** What every network must stand, on the real one behind a {@link Gate}. Posts cannot be edited there. */
@Tag("network")
class BlueskyContractTest implements NetworkContract, TakingBackContract, SpeakingContract {

    @Override
    public BlueskyWorld open() {
        return new BlueskyWorld();
    }

    static final class BlueskyWorld implements World.Speaking, World.TakingBack {
        private static final Duration WITHIN = Duration.ofSeconds(8);
        private static final Duration SPREADS = Duration.ofSeconds(90);
        private static final String POST = "app.bsky.feed.post";

        private final BlueskyNetwork network = BlueskyNetwork.running();
        private final Inhabitant brand = network.inhabitant("nuage");
        private final Inhabitant visitor = network.inhabitant("odile");
        private final RunningAhead clock = new RunningAhead();
        private final Gate gate = new Gate(network.pds(), clock::instant);
        private final Outside outside =
                new Outside("localhost:" + gate.address().getPort());
        private final Bluesky bluesky = new Bluesky(outside, clock, WITHIN);
        private final Map<String, Inhabitant.Made> said = new LinkedHashMap<>();
        private final Set<String> awaited = new HashSet<>();
        private Duration ahead = Duration.ZERO;
        private @Nullable String password;
        private int passwords;

        @Override
        public Network network() {
            return bluesky;
        }

        @Override
        public Network.Connection connect() {
            Patience.until(SPREADS, () -> brand.isListed() ? true : null);
            password = "desk " + ++passwords;
            return bluesky.connect(Map.of(
                    "handle", brand.handle(),
                    "password", brand.appPassword(password),
                    "address", gate.address().toString()));
        }

        /** What is said while nobody can hear it is waited for once somebody can. */
        @Override
        public String says(String text) {
            Inhabitant.Made made = visitor.mention(brand, "", " " + text);
            said.put(made.uri(), made);
            awaited.add(made.uri());
            if (gate.mood != Mood.AWAY) spread();
            return made.uri();
        }

        private void spread() {
            Patience.until(SPREADS, () -> {
                brand.notifications()
                        .forEach(each -> awaited.remove(each.get("uri").stringValue()));
                return awaited.isEmpty() ? true : null;
            });
        }

        @Override
        public void saysGarbage() {
            gate.garbage(Instant.now(Clock.systemUTC()));
        }

        @Override
        public void takesBack(String id) {
            visitor.delete(Objects.requireNonNull(said.get(id)));
            Patience.until(
                    SPREADS,
                    () -> brand.notifications().stream()
                                    .anyMatch(each ->
                                            each.get("uri").stringValue().equals(id))
                            ? null
                            : true);
        }

        @Override
        public void mood(Mood mood) {
            if (mood == Mood.REVOKED) brand.revokeAppPassword(Objects.requireNonNull(password));
            if (mood == Mood.WELL) spread();
            gate.mood = mood;
        }

        /** The network lives in the real time: it is the desk whose clock goes wrong by as much the other way. */
        @Override
        public void skew(Duration ahead) {
            clock.goOn(this.ahead.minus(ahead));
            this.ahead = ahead;
        }

        @Override
        public void pass(Duration time) {
            clock.goOn(time);
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public List<String> published() {
            List<String> texts = new ArrayList<>();
            for (String uri : brand.records(POST)) {
                texts.add(Objects.requireNonNull(brand.record(uri)).get("text").stringValue());
            }
            return texts;
        }

        @Override
        public void takes(Taking taking) {
            gate.taking = taking;
        }

        @Override
        public void settles() {
            Runnable late = gate.late;
            gate.late = null;
            if (late != null) late.run();
        }

        @Override
        public void close() {
            outside.close();
            gate.close();
        }
    }
}
