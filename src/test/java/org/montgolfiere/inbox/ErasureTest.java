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
import org.montgolfiere.home.Sha256;
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
    void aReplayedLikeDoesNotBringThemBack() {
        erase();
        house.clock.forward(Duration.ofHours(1));
        house.take(
                account,
                new Incoming.Sign("s-zorglub", Incoming.Sign.Kind.LIKE, theirs().author(), null, House.MORNING));
        assertThat(tablesWithTrace()).isEmpty();
        house.take(
                account,
                new Incoming.Sign("s-later", Incoming.Sign.Kind.LIKE, theirs().author(), null, house.clock.instant()));
        assertThat(house.count("sign")).isOne();
    }

    @Test
    void aTextThatWasTooLongIsForgottenWhole() {
        house.take(
                account, letter("long").by(TRACE).says("secret ".repeat(20_000)).message());
        assertThat(house.count("set_aside where raw like 'secret%'")).isOne();
        erase();
        assertThat(house.count("set_aside where raw like 'secret%'")).isZero();
    }

    @Test
    void aTextThatWasTooLongGoesWithItsMessage() {
        house.take(
                account,
                letter("long").by("marc").says("secret ".repeat(20_000)).message());
        house.take(account, new Incoming.Deletion("long", house.clock.instant()));
        assertThat(house.count("set_aside where raw like 'secret%'")).isZero();
    }

    @Test
    void aNoteThatNamesThemInASharedThreadLosesItsWordsAndOthersKeepTheirs() {
        house.bean(Notes.class).write(lea, conversation(), "@Zorglub a déjà appelé");
        erase();
        assertThat(house.read("select text from note order by id", (row, number) -> row.getString(1)))
                .containsExactly("à rappeler", "…");
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
        house.bean(ErasingAgain.class)
                .reapply(List.of(
                        noted(account.brand(), TRACE), noted(account.brand(), "unknown here"), noted(0, TRACE)));
        assertThat(tablesWithTrace()).isEmpty();
    }

    @Test
    void whoWasErasedAtOneBrandIsNotForgottenAtAnother() {
        Account other = house.account(house.brand("autre"), "autre");
        house.take(other, letter("elsewhere").by(TRACE).says("Bonjour").message());
        house.bean(ErasingAgain.class).reapply(List.of(noted(account.brand(), TRACE)));
        assertThat(house.count("contact where remote_id = 'zorglub' and brand_id = " + other.brand()))
                .isOne();
        assertThat(house.count("contact where remote_id = 'zorglub'")).isOne();
    }

    @Test
    void whatTheyWroteSinceAnErasureThatTheBackupKnowsStays() {
        erase();
        house.clock.forward(Duration.ofHours(1));
        house.take(account, letter("later").by(TRACE).minute(70).message());
        house.bean(ErasingAgain.class).reapply(house.erasures());
        assertThat(house.count("contact where remote_id = 'zorglub'")).isOne();
        house.bean(ErasingAgain.class)
                .reapply(List.of(Erasure.of(account.brand(), "rehearsal", TRACE, house.clock.instant())));
        assertThat(house.count("contact where remote_id = 'zorglub'")).isZero();
    }

    @Test
    void theMomentThatCountsIsThatOfTheErasureNotOfTheRestore() {
        house.clock.forward(Duration.ofHours(5));
        house.bean(ErasingAgain.class).reapply(List.of(noted(account.brand(), TRACE)));
        house.take(account, letter("later").by(TRACE).minute(70).message());
        assertThat(house.count("message where remote_id = 'later'")).isOne();
    }

    @Test
    void whatReleaseOneNotedCountsAtEveryBrandThatDidNotForgetThemYet() {
        house.bean(ErasingAgain.class).reapply(List.of(new Erasure(null, "rehearsal", Sha256.hex(TRACE), null)));
        assertThat(tablesWithTrace()).isEmpty();
    }

    private static Erasure noted(long brand, String remoteId) {
        return Erasure.of(brand, "rehearsal", remoteId, House.MORNING.plusSeconds(3_600));
    }

    @Test
    void theHostErasesByHandleAndItIsNotedBesideTheDatabase() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.bean(EraseCommand.class)
                .run(List.of("maison", "rehearsal", "@ZORGLUB"), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(tablesWithTrace()).isEmpty();
        assertThat(house.erasures()).containsExactly(noted(account.brand(), TRACE));
    }

    @Test
    void theExportHoldsAllThatTheyWroteAndOnlyThat() {
        long contact = contact();
        String export = house.bean(ContactFile.class).export(lea, contact, true);
        assertThat(export).contains("J'ai cassé ma zorglubotte", "@zorglub", "like", "à rappeler");
        assertThat(export).doesNotContain("Bonjour à vous");
    }

    @Test
    void theExportHoldsWhatWasSetAsideOfThem() {
        house.take(
                account, letter("long").by(TRACE).says("secret ".repeat(20_000)).message());
        assertThat(house.bean(ContactFile.class).export(lea, contact(), true))
                .contains("not JSON", "the text of long was cut");
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
