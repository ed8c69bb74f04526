package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.home.Erasure;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

class ErasureTest {

    private static final String TRACE = "zorglub";

    private House house;
    private Account account;
    private Member lea;

    @BeforeEach
    void open() {
        house = new House();
        account = house.account(house.brand("maison"), "maison");
        lea = house.member(account.brand(), "Léa Martin", Role.LEAD);
        house.take(
                account,
                theirs(),
                letter("2")
                        .in("1-by-zorglub")
                        .by("marc")
                        .answering("1-by-zorglub")
                        .says("Bonjour à vous")
                        .minute(2)
                        .message());
        house.take(
                account,
                new Incoming.Sign("s-zorglub", Incoming.Sign.Kind.LIKE, theirs().author(), null, House.MORNING),
                new Incoming.Unreadable("{\"did\":\"zorglub\"", "not JSON"));
        house.bean(Notes.class).write(lea, conversation(), "à rappeler");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void nothingOfThemIsLeftInAnyTable() {
        assertThat(tablesWithTrace()).isNotEmpty();
        erase();
        assertThat(tablesWithTrace()).isEmpty();
        assertThat(house.count("note")).isOne();
        assertThat(house.text("select text from message where remote_id = '2'")).isEqualTo("Bonjour à vous");
        assertThat(house.count("message")).isEqualTo(2);
    }

    @Test
    void aReplayDoesNotBringThemBack() {
        erase();
        Incoming.Message undated = new Incoming.Message(
                theirs().id(),
                theirs().thread(),
                null,
                theirs().author(),
                theirs().kind(),
                theirs().text(),
                List.of(),
                null,
                java.time.Instant.MAX,
                false);
        house.clock.forward(Duration.ofHours(1));
        assertThat(house.take(account, theirs(), undated).stored()).isZero();
        assertThat(house.take(account, undated).stored()).isZero();
        assertThat(tablesWithTrace()).isEmpty();
    }

    @Test
    void whatTheyWriteLaterIsTheirsToSay() {
        erase();
        house.clock.forward(Duration.ofHours(1));
        assertThat(house.take(account, letter("later").by(TRACE).minute(70).message())
                        .stored())
                .isOne();
    }

    @Test
    void aRestoredBackupForgetsThemAgain() {
        house.bean(Erasing.class)
                .reapply(List.of(new Erasure("rehearsal", TRACE), new Erasure("rehearsal", "unknown here")));
        assertThat(tablesWithTrace()).isEmpty();
    }

    @Test
    void theHostErasesByHandleAndItIsNotedBesideTheDatabase() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.bean(EraseCommand.class)
                .run(List.of("maison", "rehearsal", "@ZORGLUB"), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(tablesWithTrace()).isEmpty();
        assertThat(house.erasures()).containsExactly(new Erasure("rehearsal", TRACE));
    }

    @Test
    void theExportHoldsAllThatTheyWroteAndOnlyThat() {
        long contact = contact();
        String export = house.bean(ContactFile.class).export(lea, contact);
        assertThat(export).contains("J'ai cassé ma zorglubotte", "@zorglub", "like", "à rappeler");
        assertThat(export).doesNotContain("Bonjour à vous");
    }

    @Test
    void aCorrectedNameOutlastsWhatTheNetworkSays() {
        assertThat(house.bean(ContactFile.class).correct(lea, contact(), "Zoé Lubin"))
                .isTrue();
        house.take(account, letter("3").by(TRACE).minute(3).message());
        assertThat(house.text("select name from contact where remote_id = 'zorglub'"))
                .isEqualTo("Zoé Lubin");
    }

    private static Incoming.Message theirs() {
        return letter("1-by-zorglub")
                .by(TRACE)
                .says("J'ai cassé ma zorglubotte")
                .message(new Incoming.Media(Incoming.Media.Kind.IMAGE, "https://network.example/zorglub.png", "x"));
    }

    private void erase() {
        house.bean(ContactFile.class).erase(lea, contact());
    }

    private long contact() {
        return house.read("select id from contact where remote_id = 'zorglub'", (row, number) -> row.getLong(1))
                .getFirst();
    }

    private long conversation() {
        return house.conversationOf("1-by-zorglub");
    }

    /** Every table in which the name still occurs, searched as a whole. */
    private List<String> tablesWithTrace() {
        return house
                .read(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' order by 1",
                        (row, number) -> row.getString(1))
                .stream()
                .filter(table ->
                        house.count(table + " where position('zorglub' in lower(" + table + "::text)) > 0") > 0)
                .toList();
    }
}
