package org.montgolfiere.inbox;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;

/** No answer waits with somebody who is off: nobody can give it to them. */
class GivenToTheAbsentTest {

    private House house;
    private Account account;
    private Member lea;
    private Member marc;
    private Member tom;
    private long conversation;
    private Instant back;

    @BeforeEach
    void marcIsOffAndTomIsAtWork() {
        house = new House();
        long brand = house.brand("maison");
        account = house.account(brand, "maison");
        lea = house.member(brand, "Léa", Role.LEAD);
        marc = house.member(brand, "Marc", Role.MANAGER);
        tom = house.member(brand, "Tom", Role.COLLEAGUE);
        house.take(account, letter("1").message());
        conversation = house.conversationOf("1");
        back = house.clock.instant().plus(Duration.ofDays(3));
        during("off_time (person_id, starts_at, ends_at) values (:person", marc, back);
        during("duty (brand_id, person_id, starts_at, ends_at) values (" + brand + ", :person", tom, back);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatWaitsIsNotGivenToWhoeverIsOffAndItIsSaidWhoIsThere() {
        assertThat(assign(lea, marc)).isEqualTo(new Outcome.Off("Marc", back, List.of("Tom")));
        assertThat(holder()).isNull();
        assertThat(house.notices).isEmpty();
        assertThat(assign(lea, tom)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void untilWhenSomebodyIsOffIsForLeadsToRead() {
        assertThat(assign(tom, marc)).isEqualTo(new Outcome.Off("Marc", null, List.of("Tom")));
    }

    @Test
    void whatWakesOnceTheyAreBackMayWaitForThem() {
        house.bean(Snooze.class).until(lea, conversation, back.minusSeconds(1));
        assertThat(assign(lea, marc)).isInstanceOf(Outcome.Off.class);
        house.bean(Snooze.class).until(lea, conversation, back);
        assertThat(assign(lea, marc)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ofManyAtOnceTheyGetWhatDoesNotWaitAlone() {
        house.take(account, letter("2").message());
        house.bean(Closure.class).close(lea, house.conversationOf("2"), null);
        Bulk bulk = house.bean(Bulk.class);
        Bulk.Act toMarc = new Bulk.Act.Assign(marc.person());
        assertThat(bulk.run(lea, Filter.of(Filter.View.ALL), toMarc, null).changed())
                .isEqualTo(1);
        assertThat(holder()).isNull();
        house.clock.set(back);
        assertThat(bulk.run(lea, Filter.of(Filter.View.ALL), toMarc, null).changed())
                .isEqualTo(1);
        assertThat(holder()).isEqualTo(marc.person());
    }

    private Outcome assign(Member by, Member to) {
        return house.bean(Assignment.class).assign(by, conversation, to.person(), null);
    }

    private @Nullable Long holder() {
        return house.jdbc
                .sql("select assignee_id from conversation where id = :id")
                .param("id", conversation)
                .query((row, number) -> row.getObject(1, Long.class))
                .optional()
                .orElse(null);
    }

    private void during(String into, Member member, Instant to) {
        house.jdbc
                .sql("insert into " + into + ", :from, :to)")
                .param("person", member.person())
                .param("from", house.clock.instant().atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .update();
    }
}
