package org.montgolfiere.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.World.Mood;

class SigningTest {

    @Test
    void aCodeMayBeBroughtBackByHandFromAnyServer() {
        for (Features features : List.of(Features.FULL, Features.PLAIN)) {
            try (MastodonWorld world = new MastodonWorld(features)) {
                Connection.Authorise asked = begin(world, world.server.address().toString());
                String code = world.server.grants.allow(Objects.requireNonNull(asked.codePage()));
                Connection connection = world.network().finish(asked.pending(), code, true);
                assertThat(connection).isInstanceOf(Connection.Made.class);
                Connection.Made made = (Connection.Made) connection;
                assertThat(made.handle())
                        .isEqualTo("verne@" + world.server.address().getRawAuthority());
                assertThat(made.name()).isEqualTo("verne");
            }
        }
    }

    @Test
    void aCodeOpensOnceAndOnlyByTheWayItCame() {
        try (MastodonWorld world = new MastodonWorld(Features.FULL)) {
            Connection.Authorise asked = begin(world, world.server.address().toString());
            String code = world.server.grants.allow(asked.page());
            Connection refused = new Connection.Refused("channel.mastodon.bad-code");
            assertThat(world.network().finish(asked.pending(), code, true)).isEqualTo(refused);
            assertThat(world.network().finish(asked.pending(), "made up", false))
                    .isEqualTo(refused);
        }
    }

    @Test
    void whatIsNoServerIsSaidInWords() {
        try (MastodonWorld world = new MastodonWorld(Features.FULL)) {
            for (String typed : List.of("", "http://nuage.example", "ftp://x", "not an address at all!")) {
                assertThat(world.network().connect(Map.of("address", typed), MastodonWorld.BACK))
                        .as(typed)
                        .isEqualTo(new Connection.Refused("channel.mastodon.bad-address"));
            }
            String address = world.server.address().toString();
            world.mood(Mood.GARBLED);
            assertThat(world.network().connect(Map.of("address", address), MastodonWorld.BACK))
                    .isEqualTo(new Connection.Refused("channel.mastodon.unreachable"));
            world.mood(Mood.LIMITED);
            assertThat(world.network().connect(Map.of("address", address), MastodonWorld.BACK))
                    .isEqualTo(new Connection.Refused("channel.mastodon.rate-limit"));
        }
    }

    @Test
    void aServerIsFoundInWhatPeopleCopy() {
        for (String typed : List.of("Piaille.fr", "@odile@piaille.fr", "https://piaille.fr/@odile", " piaille.fr/ ")) {
            assertThat(Addresses.server(typed)).as(typed).isEqualTo(URI.create("https://piaille.fr"));
        }
        assertThat(Addresses.server("http://127.0.0.1:8001")).isEqualTo(URI.create("http://127.0.0.1:8001"));
        assertThat(Addresses.streaming("wss://piaille.fr", URI.create("https://piaille.fr")))
                .isEqualTo(URI.create("https://piaille.fr"));
        assertThat(Addresses.streaming("ws://127.0.0.1:4000", URI.create("https://piaille.fr")))
                .isNull();
    }

    private static Connection.Authorise begin(MastodonWorld world, String address) {
        Connection connection = world.network().connect(Map.of("address", address), MastodonWorld.BACK);
        assertThat(connection).isInstanceOf(Connection.Authorise.class);
        return (Connection.Authorise) connection;
    }
}
