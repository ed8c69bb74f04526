package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.triage.endpoint.Elsewhere;

class OtherReadingsTest {

    private Elsewhere elsewhere;
    private House house;
    private Account account;
    private Member lead;

    @BeforeEach
    void open() throws IOException {
        elsewhere = Elsewhere.saying("{\"sentiment\": \"negative\", \"traits\": [\"complaint\"]}");
        Map.of(
                        "MONTGOLFIERE_READER_URL",
                        elsewhere.base().toString(),
                        "MONTGOLFIERE_READER_MODEL",
                        "wise",
                        "MONTGOLFIERE_ALLOWED_HOSTS",
                        "127.0.0.1:" + elsewhere.port())
                .forEach(System::setProperty);
        house = new House();
        long brand = house.brand("maison");
        account = house.account(brand, "maison");
        lead = house.member(brand, "Lea", Role.LEAD);
    }

    @AfterEach
    void close() {
        System.clearProperty("MONTGOLFIERE_READER_URL");
        System.clearProperty("MONTGOLFIERE_READER_MODEL");
        System.clearProperty("MONTGOLFIERE_ALLOWED_HOSTS");
        house.close();
        elsewhere.close();
    }

    @Test
    void nobodyIsShownAnythingBeforeSomebodyAllowsIt() {
        house.take(account, letter("1").message());
        first();
        assertThat(second()).isZero();
        assertThat(elsewhere.asked).isEmpty();
    }

    @Test
    void anAllowedAccountIsReadAgainAndTheVersionSaysByWhom() {
        allow(false);
        house.take(account, letter("1").says("late again").message());
        first();
        assertThat(house.text("select version from reading")).isEqualTo("word-1");
        assertThat(second()).isOne();
        assertThat(elsewhere.shown()).isEqualTo("late again");
        assertThat(house.text("select version from reading")).isEqualTo("word-1+wise");
        assertThat(house.text("select sentiment from reading")).isEqualTo("negative");
        assertThat(second()).isZero();
        assertThat(house.reader.texts).containsExactly("late again");
    }

    @Test
    void whatTheOtherReadIsNotReadAgainByTheSameVersion() {
        allow(false);
        house.take(account, letter("1").message());
        first();
        second();
        assertThat(house.bean(ReadingRound.class).lookBack()).isTrue();
        assertThat(house.count("reading_due")).isZero();
    }

    @Test
    void privateMessagesGoThereByAChoiceOfTheirOwn() {
        allow(false);
        house.take(account, letter("1").says("between us").privately().message());
        first();
        assertThat(second()).isZero();
        allow(true);
        house.take(account, letter("2").says("between us two").privately().message());
        first();
        assertThat(second()).isOne();
        assertThat(elsewhere.asked).hasSize(1);
        assertThat(elsewhere.shown()).isEqualTo("between us two");
    }

    @Test
    void leaveThatIsTakenBackCountsForWhatWaits() {
        allow(false);
        house.take(account, letter("1").message());
        first();
        house.bean(OtherReader.class).forbid(lead, account.id());
        assertThat(second()).isZero();
        assertThat(elsewhere.asked).isEmpty();
        assertThat(house.count("other_reading_due")).isZero();
    }

    @Test
    void aTextThatChangesMeanwhileKeepsItsOwnReading() {
        allow(false);
        house.take(account, letter("1").says("late again").message());
        first();
        elsewhere.meanwhile = () -> house.jdbc
                .sql("update message set text = 'praise' where remote_id = '1'")
                .update();
        assertThat(second()).isOne();
        elsewhere.meanwhile = () -> {};
        assertThat(house.count("reading")).isZero();
        first();
        assertThat(house.text("select version from reading")).isEqualTo("word-1");
    }

    @Test
    void whatChangedBeforeItWasShownIsShownOnceItIsReadAgain() {
        allow(false);
        house.take(account, letter("1").says("late again").message());
        first();
        house.jdbc
                .sql("update message set text = 'praise' where remote_id = '1'")
                .update();
        assertThat(second()).isOne();
        assertThat(elsewhere.asked).isEmpty();
        first();
        assertThat(second()).isOne();
        assertThat(elsewhere.shown()).isEqualTo("praise");
        assertThat(house.text("select version from reading")).isEqualTo("word-1+wise");
    }

    @Test
    void onlyWhoLeadsThisBrandMayAllowIt() {
        Member manager = house.member(account.brand(), "Max", Role.MANAGER);
        Member stranger = house.member(house.brand("autre"), "Noa", Role.LEAD);
        OtherReader.Allowance all = new OtherReader.Allowance(account.id(), true);
        assertThat(house.bean(OtherReader.class).allow(manager, all)).isFalse();
        assertThat(house.bean(OtherReader.class).allow(stranger, all)).isFalse();
        assertThat(house.count("other_reading_allowed")).isZero();
    }

    private void allow(boolean secluded) {
        assertThat(house.bean(OtherReader.class).allow(lead, new OtherReader.Allowance(account.id(), secluded)))
                .isTrue();
    }

    private void first() {
        assertThat(house.bean(ReadingRound.class).read()).isPositive();
    }

    private int second() {
        return house.bean(OtherReadingRound.class).read();
    }
}
