package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;

class BadInputTest {

    private House house;
    private Account account;

    @BeforeEach
    void open() {
        house = new House();
        account = house.account(house.brand("maison"), "maison");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTextOfAMegabyteIsCutInSightAndKeptWholeAside() {
        String text = "é".repeat(1_000_000);
        Inlet.Taken taken = house.take(
                account, letter("1").says(text).message(), letter("2").message());
        assertThat(taken).isEqualTo(new Inlet.Taken(2, 0, 1));
        assertThat(house.text("select text from message where remote_id = '1'"))
                .hasSize(Clean.TEXT)
                .endsWith(Clean.CUT);
        assertThat(house.text("select raw from set_aside")).isEqualTo(text);
    }

    @Test
    void manyDifferentLongWordsAreKept() {
        StringBuilder text = new StringBuilder();
        for (int number = 0; text.length() < 90_000; number++) {
            text.append("mot").append(number).append(' ');
        }
        text.append("x".repeat(5_000));
        assertThat(house.take(account, letter("1").says(text.toString()).message())
                        .stored())
                .isOne();
    }

    @Test
    void tenThousandCombiningMarksAndDirectionMarksStayAsTheyCame() {
        String text = "a" + "\u0301".repeat(10_000) + " \u202Eevil\u202C";
        house.take(account, letter("1").says(text).message());
        assertThat(house.text("select text from message")).isEqualTo(text);
    }

    @Test
    void whatPostgresqlCannotHoldBecomesTheReplacementCharacter() {
        house.take(account, letter("1").says("a\u0000b\uD800c\uDC00😀\uD83D").message());
        assertThat(house.text("select text from message")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD😀\uFFFD");
    }

    @Test
    void anIdOfFourKilobytesIsStillTheSameId() {
        String id = "i".repeat(4_096);
        house.take(account, letter(id).message());
        Inlet.Taken again =
                house.take(account, letter(id).message(), letter(id + "j").message());
        assertThat(again).isEqualTo(new Inlet.Taken(1, 1, 0));
        house.take(account, letter("reply").in("other").answering(id).message());
        assertThat(house.count("conversation")).isEqualTo(2);
    }

    @Test
    void idsThatDifferOnlyInWhatCannotBeStoredStayDifferent() {
        house.take(
                account,
                letter("a\u0000").message(),
                letter("a\uD800").message(),
                letter("a\uD801").message());
        assertThat(house.count("message")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "1969-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void anImpossibleMomentBecomesThatOfStoringInTheOrderGiven(String moment) {
        Instant impossible = Instant.parse(moment);
        house.take(
                account,
                letter("b").in("t").at(impossible).message(),
                letter("a").in("t").at(impossible).message());
        assertThat(house.read("select remote_id from message order by sent_at", (row, number) -> row.getString(1)))
                .containsExactly("b", "a");
        assertThat(house.text("select bool_and(sent_at between '2026-03-02 09:00Z' and '2026-03-02 09:01Z')"
                        + "::text from message"))
                .isEqualTo("true");
    }

    @Test
    void aMessageWithoutAMomentAnAuthorOrATextHurtsNobodyElse() {
        Incoming.Message whole = letter("1").message();
        Inlet.Taken taken = house.take(
                account,
                new Incoming.Message(
                        "2", "2", null, whole.author(), whole.kind(), "x", List.of(), null, nothing(), false),
                new Incoming.Message(
                        "3", "3", null, nothing(), whole.kind(), "x", List.of(), null, whole.sentAt(), false),
                new Incoming.Message(
                        "4",
                        "4",
                        null,
                        whole.author(),
                        whole.kind(),
                        nothing(),
                        List.of(),
                        null,
                        whole.sentAt(),
                        false),
                new Incoming.Unreadable("{broken", "not JSON"),
                whole);
        assertThat(taken).isEqualTo(new Inlet.Taken(2, 0, 3));
        assertThat(house.read("select why from set_aside", (row, number) -> row.getString(1)))
                .hasSize(3)
                .contains("not JSON");
    }

    @Test
    void whatTheDatabaseRefusesIsSetAsideAndTheRestGoesOn() {
        house.jdbc
                .sql("alter table message add constraint refused check (text <> 'poison')")
                .update();
        Incoming[] items = new Incoming[40];
        for (int number = 0; number < items.length; number++) {
            items[number] = letter("m" + number)
                    .says(number % 13 == 5 ? "poison" : "fine")
                    .message();
        }
        Inlet.Taken taken = house.take(account, items);
        assertThat(taken).isEqualTo(new Inlet.Taken(37, 0, 3));
        assertThat(house.count("message")).isEqualTo(37);
        assertThat(house.count("set_aside where raw like '%poison%' and why like '%23514%'"))
                .isEqualTo(3);
    }

    @Test
    void changesOfMessagesThatNeverCameAreHarmless() {
        Inlet.Taken taken = house.take(
                account,
                new Incoming.Edit("unknown", "x", House.MORNING),
                new Incoming.Deletion("unknown", House.MORNING));
        assertThat(taken).isEqualTo(new Inlet.Taken(0, 0, 0));
        house.take(account, letter("unknown").says("secret").message());
        assertThat(house.text("select text from message")).isEmpty();
    }

    /** What a careless adapter hands over against its own types. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
