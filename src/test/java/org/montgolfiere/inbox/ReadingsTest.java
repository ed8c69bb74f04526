package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.inbox.House.letter;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.triage.Reader;
import org.montgolfiere.triage.Trait;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

class ReadingsTest {

    private House house;
    private long brand;
    private Account account;
    private Member lea;

    @BeforeEach
    void open() {
        house = new House();
        brand = house.brand("maison");
        account = house.account(brand, "maison");
        lea = house.member(brand, "Lea", Role.MANAGER);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void intakeReadsNothingAndTheNextRoundReadsWhatItStored() {
        house.take(account, letter("1").says("hostile words").message());
        assertThat(house.reader.texts).isEmpty();
        assertThat(judged("1")).isNull();
        round();
        assertThat(Objects.requireNonNull(judged("1")).traits()).containsExactly(Trait.HOSTILE);
        assertThat(house.count("reading_due")).isZero();
    }

    @Test
    void equalTextsOfOneRoundAreReadOnce() {
        house.take(
                account,
                IntStream.range(0, 10)
                        .mapToObj(number -> letter("" + number).says("same").message())
                        .toArray(Incoming[]::new));
        round();
        assertThat(house.reader.texts).containsExactly("same");
        assertThat(house.count("reading")).isEqualTo(10);
    }

    @Test
    void aTextThatWasReadBeforeIsNotReadAgain() {
        house.take(account, letter("1").says("hostile words").message());
        round();
        house.take(account, letter("2").says("hostile words").message());
        round();
        assertThat(house.reader.texts).containsExactly("hostile words");
        assertThat(Objects.requireNonNull(judged("2")).traits()).containsExactly(Trait.HOSTILE);
        assertThat(house.count("reading where shared")).isOne();
    }

    @Test
    void correctingOneOfTwoEqualTextsLeavesTheOtherAsItWasRead() {
        house.take(
                account,
                letter("1").says("hostile words").message(),
                letter("2").says("hostile words").message());
        round();
        correct("1", Trait.HOSTILE, false);
        assertThat(Objects.requireNonNull(judged("1")).is(Trait.HOSTILE)).isFalse();
        assertThat(Objects.requireNonNull(judged("2")).is(Trait.HOSTILE)).isTrue();
    }

    @Test
    void whatComesNowIsReadBeforeWhatHasWaitedLong() {
        house.take(account, many("old", 3_000));
        round();
        assertThat(house.count("reading_due")).isGreaterThan(2_900);
        house.take(account, letter("new").says("a question of its own").message());
        round();
        assertThat(Objects.requireNonNull(judged("new")).is(Trait.QUESTION)).isTrue();
    }

    @Test
    void whatSpeaksOfDangerIsReadBeforeAllElse() {
        house.take(account, letter("first").says("hello").message());
        round();
        house.take(account, many("earlier", 400));
        house.take(account, letter("danger").says("danger").message());
        house.take(account, many("later", 400));
        round();
        assertThat(Objects.requireNonNull(judged("danger")).is(Trait.DANGER)).isTrue();
        assertThat(house.count("reading")).isEqualTo(2);
    }

    @Test
    void whatIsClaimedAgainWhileItWaitsIsNotedOnce() {
        house.take(account, many("old", 64));
        round();
        house.take(account, letter("new").says("old thing a").message());
        round();
        house.jdbc
                .sql("update reading_due set claimed_until = timestamptz '2000-01-01Z'")
                .update();
        house.readAll();
        assertThat(judged("old0")).isNotNull();
        assertThat(house.count("reading where shared")).isOne();
        assertThat(house.count("reading")).isEqualTo(65);
    }

    @Test
    void whatNoRoundHadRoomForIsReadInTheEnd() {
        house.take(account, letter("first").says("hello").message());
        round();
        for (String burst : List.of("one", "two", "three")) {
            house.take(account, many(burst, 1_000));
            round();
        }
        house.readAll();
        assertThat(house.count("reading_due")).isPositive();
        house.jdbc
                .sql("update reading_due set claimed_until = timestamptz '2000-01-01Z'")
                .update();
        house.readAll();
        assertThat(house.count("reading")).isEqualTo(3_001);
        assertThat(house.reader.texts).doesNotHaveDuplicates();
    }

    @Test
    void whatWeWroteIsNotRead() {
        house.take(account, letter("1").byUs().says("hostile").message());
        assertThat(house.bean(ReadingRound.class).read()).isZero();
        assertThat(house.count("reading")).isZero();
    }

    @Test
    void aTextThatCannotBeReadHoldsUpNoOther() {
        house.take(
                account,
                letter("1").says("unreadable").message(),
                letter("2").says("danger").message());
        house.readAll();
        assertThat(judged("1")).isNull();
        assertThat(Objects.requireNonNull(judged("2")).is(Trait.DANGER)).isTrue();
        assertThat(house.count("reading_due")).isZero();
    }

    @Test
    void aChangedTextIsReadAnewAndItsCorrectionIsGone() {
        house.take(account, letter("1").says("hostile").message());
        round();
        correct("1", Trait.HOSTILE, false);
        house.jdbc
                .sql("update message set text = 'praise' where remote_id = '1'")
                .update();
        assertThat(judged("1")).isNull();
        round();
        assertThat(Objects.requireNonNull(judged("1")).traits()).containsExactly(Trait.PRAISE);
        assertThat(house.count("correction")).isZero();
    }

    @Test
    void aTextThatChangesWhileItIsReadIsReadAgain() {
        house.take(account, letter("1").says("hostile").message());
        house.reader.meanwhile = () -> house.jdbc
                .sql("update message set text = 'praise' where remote_id = '1'")
                .update();
        round();
        assertThat(judged("1")).isNull();
        house.reader.meanwhile = () -> {};
        round();
        assertThat(Objects.requireNonNull(judged("1")).traits()).containsExactly(Trait.PRAISE);
    }

    @Test
    void aMessageThatIsForgottenWhileItIsReadIsNoFault() {
        house.take(account, letter("1").says("hostile").message());
        house.reader.meanwhile = () -> house.jdbc.sql("delete from message").update();
        round();
        assertThat(house.count("reading")).isZero();
    }

    @Test
    void whileOneProcessReadsNoOtherReadsTheSame() {
        house.take(account, letter("1").says("hostile").message());
        house.reader.meanwhile =
                () -> assertThat(house.bean(ReadingRound.class).read()).isZero();
        round();
        assertThat(house.reader.texts).containsExactly("hostile");
    }

    @Test
    void withoutAReaderEverythingGoesOnWaiting() {
        house.take(account, letter("1").says("hostile").message());
        ReadingRound broken = new ReadingRound(
                house.bean(Readings.class),
                new StaticListableBeanFactory().getBeanProvider(Reader.class),
                house.bean(ReadingsKept.class),
                house.bean(TransactionTemplate.class));
        assertThatThrownBy(broken::read).isInstanceOf(BeansException.class);
        round();
        assertThat(Objects.requireNonNull(judged("1")).traits()).containsExactly(Trait.HOSTILE);
    }

    @Test
    void anotherVersionReadsTheOldMessagesAgain() {
        house.take(account, letter("1").says("hostile").message());
        round();
        house.reader.version = "word-2";
        assertThat(house.bean(ReadingRound.class).lookBack()).isTrue();
        round();
        assertThat(house.text("select version from reading")).isEqualTo("word-2");
        assertThat(house.bean(ReadingRound.class).lookBack()).isFalse();
        assertThat(house.count("reading_due")).isZero();
    }

    @Test
    void aTextThatIsTakenAwayTakesItsReadingAlong() {
        house.take(account, letter("1").says("hostile").message());
        round();
        house.jdbc.sql("update message set text = '' where remote_id = '1'").update();
        assertThat(house.count("reading")).isZero();
        assertThat(house.count("reading_due")).isZero();
    }

    @Test
    void aCorrectionCountsAtOnceAndWritesItsLineInTheTrail() {
        house.take(account, letter("1").says("hostile").message());
        round();
        correct("1", Trait.HOSTILE, false);
        assertThat(Objects.requireNonNull(judged("1")).is(Trait.HOSTILE)).isFalse();
        assertThat(house.count("event where kind = 'corrected'")).isOne();
    }

    @Test
    void correctionsMoveTheBrandsOtherReadingsAndNobodyElses() {
        Account elsewhere = house.account(house.brand("autre"), "autre");
        house.take(account, letter("other").says("maybe hostile").message());
        house.take(elsewhere, letter("theirs").says("maybe hostile").message());
        for (int number = 0; number < 4; number++) {
            house.take(account, letter("n" + number).says("hostile " + number).message());
        }
        round();
        assertThat(Objects.requireNonNull(judged("other")).is(Trait.HOSTILE)).isTrue();
        IntStream.range(0, 4).forEach(number -> correct("n" + number, Trait.HOSTILE, false));
        assertThat(Objects.requireNonNull(judged("other")).is(Trait.HOSTILE)).isFalse();
        assertThat(Objects.requireNonNull(judged("theirs")).is(Trait.HOSTILE)).isTrue();
    }

    @Test
    void whatWasSetRightIsExportedAsTheBenchReadsIt() {
        house.take(account, letter("1").says("hostile\twords\nhere").message());
        round();
        correct("1", Trait.HOSTILE, false);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        house.bean(CorrectionsCommand.class)
                .run(List.of("maison"), new java.io.PrintStream(out, true, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
                .containsExactly("text\tlabel\thead", "hostile words here\t0\thostile");
    }

    private static Incoming[] many(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> letter(name + number)
                        .says(name + " thing " + spelled(number))
                        .message())
                .toArray(Incoming[]::new);
    }

    /** Numbers in figures are all the same to those who share readings. */
    private static String spelled(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(figure -> Character.toString('a' + figure - '0'))
                .collect(Collectors.joining());
    }

    private void round() {
        assertThat(house.bean(ReadingRound.class).read()).isPositive();
    }

    private void correct(String remoteId, Trait trait, boolean yes) {
        assertThat(house.bean(Correcting.class).correct(lea, said(remoteId), trait, yes))
                .isTrue();
    }

    private @Nullable Judgement judged(String remoteId) {
        return said(remoteId).judgement();
    }

    private Entry.Said said(String remoteId) {
        long id = Long.parseLong(Objects.requireNonNull(
                house.text("select id::text from message where remote_id = '%s'".formatted(remoteId))));
        return house.bean(Threads.class).one(id).getFirst();
    }
}
