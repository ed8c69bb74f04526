package org.montgolfiere.inbox.storms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.inbox.House;
import org.montgolfiere.inbox.StormClosed;
import org.montgolfiere.inbox.StormOpened;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.FairnessCredit;
import org.springframework.transaction.support.TransactionTemplate;

class StormWatchTest {

    private House house;
    private Account account;
    private Member lead;
    private StormWatch watch;
    private final List<Object> events = new ArrayList<>();

    @BeforeEach
    void open() {
        house = new House();
        long brand = house.brand("maison");
        account = house.account(brand, "maison");
        lead = house.member(brand, "Lea", Role.LEAD);
        watch = watch();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anUnusualRateWithComplaintsOpensOneStormWhoeverLooks() {
        calmDays(4);
        now(80, 10, 20, 0);
        watch.look();
        watch().look();
        assertThat(house.bean(Storms.class).of(lead)).singleElement().satisfies(storm -> {
            assertThat(storm.isOpen()).isTrue();
            assertThat(storm.usual()).isEqualTo(4);
            assertThat(storm.peak()).isEqualTo(80);
            assertThat(storm.log()).extracting(Storm.Logged::kind).containsExactly("opened");
        });
        assertThat(events).singleElement().isInstanceOf(StormOpened.class);
    }

    @Test
    void aHappyFloodIsNoStorm() {
        calmDays(4);
        now(80, 0, 2, 60);
        watch.look();
        assertThat(events).isEmpty();
    }

    @Test
    void manyWordsWithoutAComplaintAndWithoutATopicAreNoStorm() {
        calmDays(4);
        now(80, 0, 2, 10);
        watch.look();
        assertThat(events).isEmpty();
    }

    @Test
    void whatTheBrandDeclaredIsNoStormWhileItLasts() {
        calmDays(4);
        now(80, 10, 20, 0);
        Instant moment = house.clock.instant();
        BrandEvents declared = house.bean(BrandEvents.class);
        assertThat(declared.declare(lead, "Concours", moment.minusSeconds(60), moment.plusSeconds(60)))
                .isTrue();
        watch.look();
        assertThat(events).isEmpty();
        declared.drop(lead, declared.coming(lead).getFirst().id());
        watch.look();
        assertThat(events).hasSize(1);
    }

    @Test
    void whatIsUsualAtThisHourIsNoStormHoweverMuchItIs() {
        calmDays(80);
        now(95, 20, 20, 0);
        watch.look();
        assertThat(events).isEmpty();
    }

    @Test
    void oneWildDayDoesNotHideTheNext() {
        calmDays(4);
        slot(house.clock.instant().minus(Duration.ofDays(3)), 5_000, 0, 0, 0);
        now(80, 10, 20, 0);
        watch.look();
        assertThat(events).hasSize(1);
    }

    @Test
    void aNewAccountHasNoUsualRateYet() {
        now(500, 100, 100, 0);
        watch.look();
        assertThat(events).isEmpty();
    }

    @Test
    void twoQuietHoursCloseItWithAReportAndAPauseBetweenWavesDoesNot() {
        calmDays(4);
        now(80, 10, 20, 0);
        watch.look();
        pass(Duration.ofMinutes(60));
        pass(Duration.ofMinutes(50));
        assertThat(events).hasSize(1);
        now(60, 10, 20, 0);
        watch.look();
        pass(Duration.ofMinutes(60));
        pass(Duration.ofMinutes(60));
        assertThat(events).hasSize(1);
        pass(Duration.ofMinutes(60));
        assertThat(events.getLast()).isInstanceOf(StormClosed.class);
        assertThat(house.bean(Storms.class).of(lead)).singleElement().satisfies(storm -> {
            assertThat(storm.isOpen()).isFalse();
            assertThat(storm.messages()).isEqualTo(140);
            assertThat(storm.log()).extracting(Storm.Logged::kind).containsExactly("opened", "closed");
        });
    }

    @Test
    void whoWorkedInAStormGetsHalfOfThoseHoursMoreAndNobodyElseDoes() {
        house.member(account.brand(), "Max", Role.MANAGER);
        house.bean(Duty.class).take(lead, house.clock.instant().plus(Duration.ofHours(3)));
        calmDays(4);
        now(80, 10, 20, 0);
        watch.look();
        pass(Duration.ofHours(1));
        pass(Duration.ofHours(1));
        pass(Duration.ofHours(1));
        StormClosed closed = (StormClosed) events.getLast();
        List<Object> credits = new ArrayList<>();
        new StormCredits(house.bean(StormRows.class), house.bean(Duty.class), credits::add).over(closed);
        assertThat(credits)
                .singleElement()
                .isEqualTo(new FairnessCredit(
                        "storm/%d/%d".formatted(closed.storm(), lead.person()),
                        lead.person(),
                        account.brand(),
                        FairnessCredit.Kind.STORM,
                        1.5,
                        closed.at()));
    }

    @Test
    void aStormIsAboutTheTopicsThatMuchOfItIsMadeOf() {
        calmDays(4);
        now(80, 10, 20, 0);
        topic("the strap", 60, 0);
        topic("opening hours", 9, 0);
        topic("win a phone", 30, 30);
        watch.look();
        assertThat(about()).containsExactly("the strap");
        topic("the other strap", 12, 0);
        watch.look();
        assertThat(about()).containsExactly("the strap", "the other strap");
    }

    private List<String> about() {
        return house.jdbc
                .sql("select name from storm_topic join topic on topic.id = topic_id order by topic.id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void topic(String name, int messages, int spam) {
        house.jdbc
                .sql("""
                with born as (
                    insert into topic (brand_id, name, born_at, last_at, messages, spam)
                    values (:brand, :name, :at, :at, :messages, :spam) returning id)
                insert into topic_hour select id, date_trunc('hour', :at::timestamptz, 'UTC'), :messages from born""")
                .param("brand", account.brand())
                .param("name", name)
                .param("at", house.clock.instant().atOffset(ZoneOffset.UTC))
                .param("messages", messages)
                .param("spam", spam)
                .update();
    }

    @Test
    void theChanceOfSoManyIsPoissons() {
        assertThat(Baseline.chance(10, 1)).isCloseTo(1.114e-7, within(1e-9));
        assertThat(Baseline.chance(5, 5)).isCloseTo(0.5595, within(1e-3));
        assertThat(Baseline.chance(3_000, 1_000)).isLessThan(1e-6);
        assertThat(Baseline.chance(1_000, 1_000)).isGreaterThan(1e-6);
    }

    private StormWatch watch() {
        return new StormWatch(
                house.bean(Slots.class),
                house.bean(StormRows.class),
                house.bean(BrandEvents.class),
                house.bean(TopicRates.class),
                house.bean(StormTopics.class),
                house.bean(Updates.class),
                events::add,
                house.bean(TransactionTemplate.class),
                house.clock);
    }

    private void pass(Duration time) {
        house.clock.forward(time);
        watch.look();
    }

    /** Eighteen days with so many in each half hour of the hours around this one. */
    private void calmDays(int each) {
        for (int day = 1; day <= 18; day++) {
            slot(house.clock.instant().minus(Duration.ofDays(day)), each, 0, 0, 0);
        }
    }

    private void now(int messages, int hostile, int complaints, int praise) {
        slot(house.clock.instant(), messages, hostile, complaints, praise);
    }

    private void slot(Instant at, int messages, int hostile, int complaints, int praise) {
        house.jdbc
                .sql("""
                insert into account_slot (account_id, slot, messages, hostile, complaints, praise)
                values (:account, date_bin('10 minutes', :at, timestamptz '2000-01-01Z'), :messages, :hostile, :complaints, :praise)
                on conflict (account_id, slot) do update set messages = excluded.messages""")
                .param("account", account.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("messages", messages)
                .param("hostile", hostile)
                .param("complaints", complaints)
                .param("praise", praise)
                .update();
    }
}
