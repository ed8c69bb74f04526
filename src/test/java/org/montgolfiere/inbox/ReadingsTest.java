package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.inbox.House.letter;

import java.util.List;
import java.util.Objects;
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
        round();
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
