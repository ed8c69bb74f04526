package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.inbox.storms.Storm;
import org.montgolfiere.inbox.topics.Topic;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

class BriefingTest extends RestTest {

    @Autowired
    private Briefings briefings;

    @Autowired
    private Notices notices;

    @Autowired
    private OffTimes offTimes;

    @Test
    void whatOthersSolvedIsLeftOutAndWhatStillWaitsIsTold() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(tom, at(11, "08:00"), at(11, "14:00"));
        onDuty(lea, at("13:00"), at("19:00"));
        long solved = heard("t1");
        long open = heard("t2");
        claimed(tom, solved);
        claimed(tom, open);
        later(at("14:00"));
        answered(lea, solved);

        clock.set(at(11, "08:30"));
        Briefing briefing = Objects.requireNonNull(briefings.of(tom));

        assertThat(briefing.left()).isEqualTo(at("14:00"));
        assertThat(briefing.back()).isEqualTo(at(11, "08:00"));
        assertThat(briefing.solved()).singleElement().satisfies(one -> {
            assertThat(one.row().conversation().id()).isEqualTo(solved);
            assertThat(one.by()).isEqualTo("Léa");
        });
        assertThat(briefing.matters()).singleElement().satisfies(one -> {
            assertThat(one.row().conversation().id()).isEqualTo(open);
            assertThat(one.with()).isEqualTo("Léa");
        });
        assertThat(briefing.happened().answered()).isEqualTo(1);
    }

    @Test
    void theProofCountsWhatWasHeldAndThatNothingReachedThem() {
        Member tom = offUntilTomorrow();
        clock.set(at("20:00"));
        notices.offer(new Notice(tom.person(), tom.brand(), Notice.Kind.HELP, "/conversations/1"));
        notices.offer(new Notice(tom.person(), tom.brand(), Notice.Kind.HELP, "/conversations/2"));
        notices.offer(new Notice(tom.person(), tom.brand(), Notice.Kind.HELP, "/conversations/2"));

        clock.set(at(11, "08:30"));
        Briefing briefing = Objects.requireNonNull(briefings.of(tom));

        assertThat(briefing.proof().disturbances()).isZero();
        assertThat(briefing.proof().held()).isEqualTo(3);
    }

    @Test
    void stormsAndTopicsOfTheAbsenceAreToldAndThoseOfOtherTimesAreNot() {
        Member tom = offUntilTomorrow();
        storm(at("09:00"), at("12:00"));
        long over = storm(at("13:00"), at("18:00"));
        long goesOn = storm(at("20:00"), null);
        long small = topic("livraison perdue", at("16:00"), 3);
        long large = topic("retour payant", at("17:00"), 9);
        topic("hier", at("10:00"), 12);
        clock.set(at(11, "08:30"));

        Briefing briefing = Objects.requireNonNull(briefings.of(tom));

        assertThat(briefing.storms()).extracting(Storm::id).containsExactly(goesOn, over);
        assertThat(briefing.topics()).extracting(Topic::id).containsExactly(large, small);
        assertThat(browser(person(tom))
                        .get("/brands/" + brand.id() + "/briefing")
                        .body())
                .contains("What happened", "/storms/" + goesOn, "/topics/" + large);
    }

    @Test
    void whatWasHeldLeadsToWhereItLies() {
        Member tom = offUntilTomorrow();
        clock.set(at("20:00"));
        notices.offer(new Notice(tom.person(), tom.brand(), Notice.Kind.HELP, "/conversations/1"));
        clock.set(at(11, "08:30"));
        Browser browser = browser(person(tom));
        String list = "/brands/" + brand.id() + "/duty";
        assertThat(browser.get("/brands/" + brand.id() + "/briefing").body())
                .contains("<a href=\"" + list + "#away\">1 held for you</a>");
        assertThat(browser.get(list).body()).contains("id=\"away\"", "Somebody asks for help in a storm");
    }

    private long storm(Instant opened, @Nullable Instant closed) {
        return jdbc.sql("""
                        insert into storm (brand_id, account_id, opened_at, closed_at, usual, peak)
                        values (:brand, :account, :opened, :closed, 1, 9) returning id
                        """)
                .param("brand", brand.id())
                .param("account", account.id())
                .param("opened", opened.atOffset(ZoneOffset.UTC))
                .param("closed", closed == null ? null : closed.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long topic(String name, Instant hour, int messages) {
        long id = jdbc.sql("""
                        insert into topic (brand_id, name, born_at, last_at, messages)
                        values (:brand, :name, :hour, :hour, :messages) returning id
                        """)
                .param("brand", brand.id())
                .param("name", name)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("messages", messages)
                .query((row, number) -> row.getLong(1))
                .single();
        jdbc.sql("insert into topic_hour (topic_id, hour, messages) values (:id, :hour, :messages)")
                .param("id", id)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("messages", messages)
                .update();
        return id;
    }

    @Test
    void aDisturbanceIsCountedWhereOneLeftTheProcess() {
        Member tom = offUntilTomorrow();
        jdbc.sql("""
                        insert into notice (person_id, brand_id, kind, about, offered_at, decision, reason, carried_at)
                        values (:person, :brand, 'waiting', '/x', :at, 'delivered', 'on_duty', :at)
                        """)
                .param("person", tom.person())
                .param("brand", tom.brand())
                .param("at", at("20:00").atOffset(ZoneOffset.UTC))
                .update();
        clock.set(at(11, "08:30"));
        assertThat(Objects.requireNonNull(briefings.of(tom)).proof().disturbances())
                .isEqualTo(1);
    }

    @Test
    void itWaitsAtTheNextShiftUntilItIsRead() {
        Member tom = offUntilTomorrow();
        assertThat(briefings.waits(tom)).isFalse();
        clock.set(at(11, "08:30"));
        assertThat(briefings.waits(tom)).isTrue();
        briefings.read(tom);
        briefings.read(tom);
        assertThat(briefings.waits(tom)).isFalse();
    }

    @Test
    void whoNeverLeftHasNothingToBeTold() {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        assertThat(briefings.of(tom)).isNull();
        assertThat(briefings.waits(tom)).isFalse();
    }

    @Test
    void thanksReachTheOneWhoSolvedItInTheirOwnBriefingAlone() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(tom, at(11, "08:00"), at(11, "14:00"));
        onDuty(lea, at("13:00"), at("19:00"));
        onDuty(lea, at(12, "08:00"), at(12, "14:00"));
        long solved = heard("t1");
        claimed(tom, solved);
        later(at("14:00"));
        answered(lea, solved);
        later(at("19:00"));
        later(at(11, "08:30"));
        briefings.thank(tom, solved);
        briefings.thank(tom, solved);

        later(at(12, "09:00"));

        assertThat(Objects.requireNonNull(briefings.of(lea)).thanks())
                .containsExactly(new Briefing.Thanked("Tom", solved));
        assertThat(Objects.requireNonNull(briefings.of(tom)).thanks()).isEmpty();
    }

    @Test
    void oneAbsenceIsToldAsOneHoweverOftenItBegan() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("18:00"));
        onDuty(tom, at(16, "08:00"), at(16, "18:00"));
        onDuty(lea, at("08:00"), at(16, "08:00"));
        long pressed = heard("t1");
        long ended = heard("t2");
        claimed(tom, pressed);
        handovers.runDue();
        clock.set(at("17:00"));
        handovers.now(tom);
        handovers.now(tom);
        claimed(tom, ended);
        later(at("18:00"));
        offTimes.add(viewer(tom), at(14, "00:00"), at(16, "00:00"), null, false);
        offTimes.add(viewer(tom), at(15, "00:00"), at(16, "07:00"), null, false);
        clock.set(at("20:00"));
        notices.offer(new Notice(tom.person(), tom.brand(), Notice.Kind.HELP, "/conversations/1"));
        later(at(14, "00:00"));
        later(at(15, "00:00"));
        answered(lea, pressed);
        later(at(16, "08:30"));

        Briefing briefing = Objects.requireNonNull(briefings.of(tom));

        assertThat(briefing.left()).isEqualTo(at("18:00"));
        assertThat(briefing.proof().held()).isEqualTo(1);
        assertThat(briefing.solved())
                .extracting(one -> one.row().conversation().id())
                .containsExactly(pressed);
        assertThat(briefing.matters())
                .extracting(one -> one.row().conversation().id())
                .containsExactly(ended);
        assertThat(rows(tom)).isEqualTo(1);
        later(at(16, "18:00"));
        assertThat(rows(tom)).isEqualTo(2);
    }

    @Test
    void whoHoldsNoShiftsIsAwayAsLongAsTheyAreOff() {
        Member tom = member("Tom", Role.MANAGER);
        handovers.runDue();
        offTimes.add(viewer(tom), at(11, "09:00"), at(12, "09:00"), null, false);
        offTimes.add(viewer(tom), at(12, "09:00"), at(13, "09:00"), null, false);
        offTimes.add(viewer(tom), at(20, "09:00"), at(21, "09:00"), null, false);
        later(at(11, "09:00"));
        later(at(12, "09:00"));
        assertThat(rows(tom)).isEqualTo(1);
        later(at(20, "09:00"));
        assertThat(rows(tom)).isEqualTo(2);
    }

    @Test
    void aDayOfTwoTurnsThatTouchBeganWithTheFirst() {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        later(at("14:00"));
        onDuty(tom, at(11, "08:00"), at(11, "12:00"));
        onDuty(tom, at(11, "12:00"), at(11, "18:00"));
        later(at(11, "13:00"));
        assertThat(Objects.requireNonNull(briefings.of(tom)).back()).isEqualTo(at(11, "08:00"));
    }

    @Test
    void thanksAreForWhatWasInOnesHands() {
        Member tom = member("Tom", Role.MANAGER);
        Member lea = member("Léa", Role.LEAD);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(tom, at(11, "08:00"), at(11, "14:00"));
        onDuty(lea, at("13:00"), at("19:00"));
        long theirs = heard("t1");
        claimed(lea, theirs);
        later(at("14:00"));
        answered(lea, theirs);
        later(at(11, "08:30"));
        assertThatThrownBy(() -> briefings.thank(tom, theirs)).isInstanceOf(NotFound.class);
    }

    private int rows(Member member) {
        return jdbc.sql("select count(*) from handover where person_id = :person")
                .param("person", member.person())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    @Test
    void nobodyIsThankedForWhatNobodyDid() {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        long open = heard("t1");
        later(at("14:00"));
        assertThatThrownBy(() -> briefings.thank(tom, open)).isInstanceOf(NotFound.class);
    }

    /** Tom, whose shift of today has just ended and whose next is tomorrow at eight. */
    private Member offUntilTomorrow() {
        Member tom = member("Tom", Role.MANAGER);
        onDuty(tom, at("08:00"), at("14:00"));
        onDuty(tom, at(11, "08:00"), at(11, "14:00"));
        later(at("14:00"));
        return tom;
    }
}
