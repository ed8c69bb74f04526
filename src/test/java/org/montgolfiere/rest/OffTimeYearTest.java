package org.montgolfiere.rest;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.NewPerson;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** A generated year of off times; and one whose desk is tampered with, which must be seen. */
class OffTimeYearTest extends RestTest {

    private static final List<String> ZONES =
            List.of("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo");
    private static final int DAY = 24 * 60;

    @Autowired
    private OffTimes offTimes;

    @Autowired
    private Duty duty;

    @Autowired
    private Briefings briefings;

    @Autowired
    private Notices notices;

    @Test
    void everybodyWhoKnowsWhoIsOffSaysTheSameAllYear() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("seed " + seed);
        OffTimeYear year = year(seed);
        long begun = System.nanoTime();
        year.play(365 * DAY);
        System.out.printf(
                "%d steps, %d times somebody was off, %d briefings, %d wishes refused, %d s%n",
                year.steps,
                year.offSteps,
                year.briefings,
                year.refused,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        assertThat(year.offSteps).as("seed %d", seed).isPositive();
        assertThat(year.briefings).as("seed %d", seed).isPositive();
    }

    @Test
    void aDoorThatSomebodyElseOpensIsSeen() {
        OffTimeYear year = year(5);
        year.play(20 * DAY);
        jdbc.sql("delete from off_time").update();
        jdbc.sql("insert into off_time (person_id, starts_at, ends_at) select id, :from, :to from person")
                .param("from", clock.instant().minusSeconds(60).atOffset(UTC))
                .param("to", clock.instant().plusSeconds(60).atOffset(UTC))
                .update();
        assertThatThrownBy(year::check).isInstanceOf(AssertionError.class).hasMessageContaining("is off");
        jdbc.sql("delete from off_time").update();
    }

    private OffTimeYear year(long seed) {
        OffTimeYear year = new OffTimeYear(this, seed);
        for (String zone : ZONES) {
            Person person = people.createPerson(
                    new NewPerson(zone, "p" + UUID.randomUUID() + "@verne.example", Locale.ENGLISH, ZoneId.of(zone)),
                    PASSWORD);
            people.join(person.id(), brand.id(), Role.MANAGER);
            Member member = people.viewer(person).in(brand.id());
            year.add(new OffTimeYear.Life(member, ZoneId.of(zone), person.email(), token(person)));
        }
        return year;
    }

    void clockTo(Instant moment) {
        clock.set(moment);
        jdbc.sql("delete from sign_in_trial").update();
    }

    /** Whatever the desk looked at by itself before this year began. */
    void forgetRounds() {
        jdbc.sql("delete from handover_round where brand_id = :brand")
                .param("brand", brand.id())
                .update();
    }

    void round() {
        offTimes.endSessions();
        handovers.runDue();
    }

    void offer(Notice notice) {
        notices.offer(notice);
    }

    void answer(Member by, long conversation) {
        Instant now = clock.instant();
        answered(by, conversation);
        clock.set(now);
    }

    Browser newBrowser() {
        return browser();
    }

    int port() {
        return port;
    }

    String rest() {
        return "/brands/" + brand.id() + "/rest";
    }

    boolean isOff(Member member) {
        return offTimes.isOff(member.person());
    }

    Set<Long> atWork() {
        return duty.on(brand.id(), clock.instant()).stream()
                .filter(Watch::onSite)
                .map(Watch::person)
                .collect(Collectors.toSet());
    }

    @Nullable
    Briefing briefing(Member member) {
        return briefings.of(member);
    }

    int sessions(Member member) {
        return jdbc.sql("select count(*) from spring_session where principal_name = :person")
                .param("person", Long.toString(member.person()))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    Map<Long, Long> holders() {
        Map<Long, Long> holders = new HashMap<>();
        jdbc.sql("select id, assignee_id from conversation where brand_id = :brand and assignee_id is not null")
                .param("brand", brand.id())
                .query(row -> {
                    holders.put(row.getLong(1), row.getLong(2));
                });
        return holders;
    }

    /** Of the one row of this leaving. */
    Set<Long> pieces(Member member, Instant left) {
        assertThat(rows(member, left)).as("rows of one leaving").isEqualTo(1);
        return Set.copyOf(jdbc.sql("""
                        select conversation_id from handover_piece join handover on handover.id = handover_id
                        where person_id = :person and brand_id = :brand and left_at = :left
                        """)
                .param("person", member.person())
                .param("brand", brand.id())
                .param("left", left.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** Whether the desk ran within that absence. */
    boolean looked(Member member, Instant left) {
        return rows(member, left) > 0;
    }

    private int rows(Member member, Instant left) {
        return jdbc.sql("""
                        select count(*) from handover
                        where person_id = :person and brand_id = :brand and left_at = :left
                        """)
                .param("person", member.person())
                .param("brand", brand.id())
                .param("left", left.atOffset(UTC))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    long offTime(Member member, Instant from, Instant to, boolean bound) {
        return jdbc.sql("""
                        select min(id) from off_time
                        where person_id = :person and starts_at = :from and ends_at = :to and bound = :bound
                        """)
                .param("person", member.person())
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .param("bound", bound)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
