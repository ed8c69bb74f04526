package org.montgolfiere.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing.Act;

@Tag("network")
class SessionTest {

    private BlueskyNetwork network;
    private Inhabitant brand;
    private Inhabitant visitor;
    private Desk desk;

    @BeforeEach
    void open() {
        network = BlueskyNetwork.running();
        brand = network.inhabitant("nuage");
        visitor = network.inhabitant("odile");
        desk = Desk.of(network, brand);
    }

    @AfterEach
    void close() {
        if (desk != null) desk.close();
    }

    @Test
    void anAccountIsOpenedByItsHandleHoweverItWasCopied() {
        String password = brand.appPassword("second");

        Connection connection =
                desk.connect(network.pds(), " \u202A@" + brand.handle().toUpperCase() + "\u202C", password);

        assertThat(connection).isInstanceOf(Connection.Made.class);
        Connection.Made made = (Connection.Made) connection;
        assertThat(made.remoteId()).isEqualTo(brand.did());
        assertThat(made.handle()).isEqualTo(brand.handle());
        assertThat(made.secret()).doesNotContain(password);
    }

    @Test
    void aWrongPasswordIsSaidSo() {
        assertThat(desk.connect(network.pds(), brand.handle(), "abcd-efgh-ijkl-mnop"))
                .isEqualTo(new Connection.Refused("channel.bluesky.wrong-password"));
        assertThat(desk.connect(network.pds(), "nobody-at-all.test", "abcd-efgh-ijkl-mnop"))
                .isEqualTo(new Connection.Refused("channel.bluesky.wrong-password"));
        assertThat(desk.bluesky.connect(Map.of("handle", "a.test", "password", "b", "address", "http://example.org")))
                .isEqualTo(new Connection.Refused("channel.bluesky.bad-address"));
    }

    @Test
    void aSpoiltAccessTokenIsRenewedAndTheNewSecretIsKept() {
        Patience.until(Duration.ofSeconds(30), this::counted);
        Session session = Session.parse(desk.secret());
        Session spoilt = new Session(
                session.did(),
                session.handle(),
                session.access().substring(0, session.access().length() - 6) + "AAAAAA",
                session.refresh(),
                session.service(),
                session.pds(),
                session.since());
        desk.keep(spoilt.secret());

        assertThat(desk.bluesky.counts(desk.login()).posts()).isZero();
        assertThat(Session.parse(desk.secret()).since()).isAfter(session.since());
        assertThat(Session.parse(desk.secret()).access()).isNotEqualTo(spoilt.access());
    }

    @Test
    void twoCallsAtOnceRenewOnce() throws InterruptedException {
        desk.clock.goOn(Duration.ofMinutes(2));
        var login = desk.login();
        java.util.List<String> kept = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        var watched = new org.montgolfiere.channel.Login(login.account(), login.secret(), kept::add);

        Thread[] calls = new Thread[8];
        for (int number = 0; number < calls.length; number++) {
            calls[number] = Thread.ofVirtual().start(() -> desk.bluesky.counts(watched));
        }
        for (Thread call : calls) {
            call.join();
        }

        assertThat(kept).hasSize(1);
    }

    @Test
    void aRevokedPasswordIsNoticedWithinAMinuteAndNothingIsLostMeanwhile() {
        desk.message(visitor.mention(brand, "before ", "").uri());
        brand.revokeAppPassword("desk");
        desk.clock.goOn(Duration.ofSeconds(61));

        assertThatThrownBy(() -> desk.read("notifications"))
                .isInstanceOf(NetworkTrouble.Revoked.class)
                .hasMessage("channel.bluesky.revoked");
        assertThatThrownBy(() -> desk.send(Act.POST, null, "Not like this")).isInstanceOf(NetworkTrouble.Revoked.class);
        Inhabitant.Made meanwhile = visitor.mention(brand, "meanwhile ", "");
        Inhabitant.Made later = visitor.mention(brand, "later ", "");

        desk.connect(network.pds(), brand.handle(), brand.appPassword("desk again"));
        desk.message(later.uri());

        assertThat(desk.message(meanwhile.uri()).text()).startsWith("meanwhile");
        assertThat(desk.send(Act.POST, null, "Here we are again")).isInstanceOf(Delivery.Sent.class);
        assertThat(Session.parse(desk.secret()).since()).isBefore(Instant.now().plus(Duration.ofMinutes(2)));
    }

    /** The AppView hears of a new account in its own time. */
    private @Nullable Boolean counted() {
        try {
            desk.bluesky.counts(desk.login());
            return true;
        } catch (NetworkTrouble.Away notYet) {
            return null;
        }
    }
}
