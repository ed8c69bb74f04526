package org.montgolfiere.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.DeskTest;
import org.montgolfiere.TestClock;
import org.montgolfiere.Town;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Bringing;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.files.Drawn;
import org.montgolfiere.home.Sha256;
import org.montgolfiere.inbox.Custody;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.attachments.Attachments;
import org.montgolfiere.inbox.attachments.Kept;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvidenceTest extends DeskTest {

    private static final Instant NEXT_YEAR = TestClock.START.plus(Duration.ofDays(365));
    private static final byte[] PICTURE = {1, 2, 3, 4};

    @Autowired
    private Desk desk;

    @Autowired
    private Inlet inlet;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Bringing bringing;

    private Town town;
    private HttpServer host;
    private Evidence evidence;
    private Member lead;
    private Account account;

    @BeforeEach
    void aHostWithAPictureAndABrandWithALead() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/picture", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, PICTURE.length);
            exchange.getResponseBody().write(PICTURE);
            exchange.close();
        });
        host.start();
        Fetch fetch = new Fetch(
                attachments,
                bringing,
                new Outside("127.0.0.1:" + host.getAddress().getPort()));
        evidence = new Evidence(desk, fetch, new Pieces(jdbc), transactions, clock);
        town = new Town(jdbc, inlet);
        Brand brand = brand();
        account = town.account(brand.id());
        lead = people.viewer(person(brand, Role.LEAD).id()).in(brand.id());
    }

    @AfterEach
    void closeTheHost() {
        host.stop(0);
    }

    @Test
    void whatWasTakenOutlivesTheMessage() {
        long message =
                town.says(account, Incoming.Message.Kind.MENTION, "Je vais venir vous voir.", picture("/picture"));
        Piece piece = take(message);
        town.takesBack(account, message);
        Piece after = evidence.one(lead, piece.id());
        assertThat(after.text().opened()).isEqualTo("Je vais venir vous voir.");
        assertThat(after.media())
                .singleElement()
                .extracting(Piece.Media::content)
                .isEqualTo(PICTURE);
        assertThat(new Export().intact(after)).isTrue();
    }

    @Test
    void aPictureThatCannotBeHadIsNotedWithItsReason() {
        Piece piece = take(town.says(account, Incoming.Message.Kind.MENTION, "Voyez", picture("/gone")));
        assertThat(piece.media()).singleElement().satisfies(media -> {
            assertThat(media.content()).isNull();
            assertThat(media.trouble()).contains("404");
        });
    }

    @Test
    void whatTheDeskKeepsAlreadyIsTakenFromThereAndOutlivesTheMessage() {
        long message = town.says(account, Incoming.Message.Kind.MENTION, "Voyez", picture("/gone"));
        byte[] kept = Drawn.picture("png", 4, 4);
        Kept.in(jdbc, message, 0, "image/png", true, kept);
        Piece piece = take(message);
        town.takesBack(account, message);
        assertThat(jdbc.sql("select count(*) from attachment_chunk where message_id = :id")
                        .param("id", message)
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
        assertThat(evidence.one(lead, piece.id()).media()).singleElement().satisfies(media -> {
            assertThat(media.content()).isEqualTo(kept);
            assertThat(media.type()).isEqualTo("image/png");
        });
    }

    @Test
    void whoeverHasTheExportCanCheckTheHash() {
        Piece piece = take(town.says(account, Incoming.Message.Kind.MENTION, "Voyez", picture("/picture")));
        JsonNode file = JsonMapper.builder().build().readTree(new Export().of(piece, true));
        assertThat(Sha256.hex(file.get("canonical").asString()))
                .isEqualTo(file.get("sha256").asString());
    }

    @Test
    void aWordThatWasChangedAfterwardsShows() {
        Piece piece = take(town.says(account, Incoming.Message.Kind.MENTION, "Voyez"));
        jdbc.sql("update evidence set text = 'Voyez donc' where id = :id")
                .param("id", piece.id())
                .update();
        assertThat(new Export().intact(evidence.one(lead, piece.id()))).isFalse();
    }

    @Test
    void nothingIsLetGoBeforeTheHoldEnds() {
        Piece piece = take(town.says(account, Incoming.Message.Kind.MENTION, "Voyez"));
        assertThat(evidence.release(lead, piece.id())).isEqualTo(new Evidence.Release.StillHeld(NEXT_YEAR));
        clock.set(NEXT_YEAR);
        assertThat(evidence.release(lead, piece.id())).isInstanceOf(Evidence.Release.Released.class);
    }

    @Test
    void anErasureStopsAtTheHoldAndSaysHowMuchStays() {
        Piece piece = take(town.says(account, Incoming.Message.Kind.MENTION, "Voyez"));
        assertThat(evidence.erase(author(piece))).isEqualTo(1);
        clock.set(NEXT_YEAR);
        assertThat(evidence.erase(author(piece))).isZero();
        assertThat(evidence.all(lead, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aMessageIsKeptOnceBeforeSeveralModerations() {
        long message = town.says(account, Incoming.Message.Kind.MENTION, "Voyez");
        evidence.takeBefore(lead, message, "hide");
        evidence.takeBefore(lead, message, "block");
        assertThat(evidence.all(lead, Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void aReasonIsAskedFor() {
        long message = town.says(account, Incoming.Message.Kind.MENTION, "Voyez");
        assertThat(evidence.take(lead, message, " ", NEXT_YEAR))
                .isEqualTo(new Evidence.Taken.Refused("evidence.refused.reason"));
    }

    private Piece take(long message) {
        return switch (evidence.take(lead, message, "a threat", NEXT_YEAR)) {
            case Evidence.Taken.Kept(long id) -> Objects.requireNonNull(evidence.one(lead, id));
            case Evidence.Taken.Refused(String why) -> throw new AssertionError(why);
        };
    }

    private Incoming.Media picture(String path) {
        String address = "http://127.0.0.1:" + host.getAddress().getPort() + path;
        return new Incoming.Media(Incoming.Media.Kind.IMAGE, address, "a picture");
    }

    private Custody.Author author(Piece piece) {
        return new Custody.Author(lead.brand(), "api", piece.authorId(), "", List.of(), List.of(), List.of());
    }
}
