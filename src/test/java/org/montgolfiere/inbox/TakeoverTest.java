package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.inbox.House.letter;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.shield.Exposure;
import org.montgolfiere.shield.Limit;

/** What goes round whom, who gets what is handed out, and "take this from me". */
class TakeoverTest {

    private final House house = new House();
    private final Takeover takeover = house.bean(Takeover.class);
    private final Assignment assignment = house.bean(Assignment.class);
    private final Queue queue = house.bean(Queue.class);
    private final Exposure exposure = house.bean(Exposure.class);
    private final long brand = house.brand("maison");
    private final Account account = house.account(brand, "@maison");
    private final Member lea = house.member(brand, "lea", Role.LEAD);
    private final Member marc = house.member(brand, "marc", Role.MANAGER);
    private final Member nora = house.member(brand, "nora", Role.MANAGER);
    private int letters;

    @BeforeEach
    void everybodyIsOnDuty() {
        List.of(lea, marc, nora).forEach(this::onDuty);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aWillingColleagueGetsItAndOnlyTheOutcomeComesBack() {
        long conversation = venom();
        assignment.claim(lea, conversation);

        Takeover.Ended outcome = takeover.ask(lea, conversation);

        assertThat(outcome).isEqualTo(new Takeover.Ended.Taken("marc"));
        assertThat(holder(conversation)).isEqualTo(marc.person());
        assertThat(house.notices).extracting(Notice::person).containsExactly(marc.person());
        assertThat(house.read(
                        "select coalesce(actor_id::text, 'the desk') || ' ' || kind from event order by id desc limit 1",
                        (row, number) -> row.getString(1)))
                .containsExactly("the desk assigned");
    }

    @Test
    void whoIsOffDutyOrTakesNothingOverIsLeftAlone() {
        offDuty(marc);
        exposure.choose(own(nora), new Limit(40, false));
        long conversation = venom();
        assignment.claim(lea, conversation);

        assertThat(takeover.ask(lea, conversation)).isEqualTo(new Takeover.Ended.SetDown());
        assertThat(holder(conversation)).isNull();
        assertThat(house.notices).isEmpty();
        assertThat(queue.next(lea)).isNull();
        assertThat(Objects.requireNonNull(queue.next(marc)).id()).isEqualTo(conversation);
    }

    @Test
    void whoWasGivenItMayGiveItOnAndItNeverComesBack() {
        long conversation = venom();
        assertThat(takeover.ask(lea, conversation)).isEqualTo(new Takeover.Ended.Taken("marc"));
        assertThat(takeover.ask(marc, conversation)).isEqualTo(new Takeover.Ended.Taken("nora"));
        assertThat(takeover.ask(nora, conversation)).isEqualTo(new Takeover.Ended.SetDown());
        assertThat(assignment.handOut(lea, conversation)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatAnotherHoldsIsNotTheirsToGive() {
        long conversation = venom();
        assignment.claim(marc, conversation);
        assertThat(takeover.ask(lea, conversation)).isEqualTo(new Takeover.Ended.NotTheirs("marc"));
        assertThat(holder(conversation)).isEqualTo(marc.person());
    }

    @Test
    void whoHadEnoughGetsNoVenomButAnythingElse() {
        enough(marc);
        assertThat(takeover.ask(lea, venom())).isEqualTo(new Takeover.Ended.Taken("nora"));
        assertThat(takeover.ask(lea, harmless())).isEqualTo(new Takeover.Ended.Taken("marc"));
    }

    @Test
    void theQueueGoesRoundWhoHadEnoughAndTheyCanStillOpenIt() {
        long hostile = venom();
        long other = harmless();
        assertThat(Objects.requireNonNull(queue.next(marc)).id()).isEqualTo(hostile);
        enough(marc);
        assertThat(Objects.requireNonNull(queue.next(marc)).id()).isEqualTo(other);
        assertThat(Objects.requireNonNull(queue.next(nora)).id()).isEqualTo(hostile);
        assertThat(queue.round(marc, Set.of(hostile, other))).containsExactly(hostile);
        assertThat(queue.round(nora, Set.of(hostile, other))).isEmpty();
        assertThat(assignment.claim(marc, hostile)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatSomebodySaidIsNotHostileGoesRoundNobody() {
        long hostile = venom();
        enough(marc);
        assertThat(queue.next(marc)).isNull();
        Entry.Said said = (Entry.Said)
                house.bean(Desk.class).thread(lea, hostile, null, 1).entries().getFirst();
        house.bean(Correcting.class).correct(lea, said, org.montgolfiere.triage.Trait.HOSTILE, false);
        assertThat(Objects.requireNonNull(queue.next(marc)).id()).isEqualTo(hostile);
    }

    @Test
    void whatIsHandedOutEvensOutOverTheTeam() {
        exposure.open(own(lea), brand, 3);
        exposure.open(own(lea), brand, 3);
        Map<Long, Integer> got = new java.util.HashMap<>();
        for (int one = 0; one < 10; one++) {
            long conversation = venom();
            assertThat(assignment.handOut(lea, conversation)).isInstanceOf(Outcome.Done.class);
            got.merge(Objects.requireNonNull(holder(conversation)), 1, Integer::sum);
        }
        assertThat(got.getOrDefault(lea.person(), 0)).isZero();
        assertThat(got.get(marc.person())).isEqualTo(5);
        assertThat(got.get(nora.person())).isEqualTo(5);
    }

    @Test
    void takingItByHandBringsItBackIntoTheOwnQueue() {
        offDuty(marc);
        offDuty(nora);
        long conversation = venom();
        takeover.ask(lea, conversation);
        assertThat(queue.round(lea, Set.of(conversation))).isNotEmpty();
        assignment.claim(lea, conversation);
        assertThat(queue.round(lea, Set.of(conversation))).isEmpty();
    }

    private long venom() {
        return said("hostile words " + ++letters);
    }

    private long harmless() {
        return said("kind words " + ++letters);
    }

    private long said(String text) {
        String id = "l" + letters;
        house.take(
                account,
                letter(id).by("author-" + letters).says(text).minute(letters).message());
        house.bean(ReadingRound.class).read();
        return house.conversationOf(id);
    }

    private void enough(Member member) {
        exposure.choose(own(member), new Limit(1, true));
        exposure.open(own(member), brand, 1);
    }

    private static Viewer own(Member member) {
        return new Viewer(member.person(), member.name(), Map.of());
    }

    private @org.jspecify.annotations.Nullable Long holder(long conversation) {
        return house.read(
                        "select assignee_id from conversation where id = " + conversation,
                        (row, number) -> java.util.Optional.ofNullable(row.getObject(1, Long.class)))
                .getFirst()
                .orElse(null);
    }

    private void onDuty(Member member) {
        house.jdbc
                .sql("insert into duty (person_id, brand_id, starts_at, ends_at) values (:person, :brand, :from, :to)")
                .param("person", member.person())
                .param("brand", brand)
                .param("from", house.clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .param("to", house.clock.instant().plus(Duration.ofHours(4)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void offDuty(Member member) {
        house.jdbc
                .sql("delete from duty where person_id = :person")
                .param("person", member.person())
                .update();
    }
}
