package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.law.Profile;
import org.springframework.beans.factory.annotation.Autowired;

class MendingTest extends RotaTest {

    @Autowired
    Mending mending;

    @Autowired
    Swaps swaps;

    @Autowired
    Abilities abilities;

    @Autowired
    Offers offers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Judge judge;

    @Test
    void oneColleagueTakesAllWhereOneCan() {
        Member ill = employed();
        Member free = employed();
        published(ill, "2026-03-16T09:00", "2026-03-16T13:00");
        published(ill, "2026-03-17T09:00", "2026-03-17T13:00");
        Mending.Proposal first = proposals(ill).getFirst();
        assertThat(first.open()).isEmpty();
        assertThat(first.people()).isEqualTo(1);
        assertThat(first.handovers())
                .hasSize(2)
                .allMatch(handover -> List.of(free.person(), lead.person())
                        .contains(handover.to().person()));
    }

    @Test
    void noProposalBreaksARuleAndWhatNobodyCanTakeIsSaid() {
        Member ill = employed();
        off(lead, "2026-03-16T00:00", "2026-03-18T00:00");
        published(ill, "2026-03-16T09:00", "2026-03-16T13:00");
        assertThat(proposals(ill))
                .singleElement()
                .matches(proposal -> proposal.open().size() == 1);
    }

    @Test
    void aProposalMovesNothingUntilItsPeopleTakeIt() {
        Member ill = employed();
        Member free = employed();
        off(lead, "2026-03-16T00:00", "2026-03-18T00:00");
        Shift shift = published(ill, "2026-03-16T09:00", "2026-03-16T13:00");
        ill(ill);
        assertThat(mending.accept(lead, proposals(ill).getFirst())).isEqualTo(1);
        assertThat(now(shift).person()).isEqualTo(ill.person());
        id(swaps.take(free, swaps.open(free).getFirst().id(), null));
        assertThat(now(shift).person()).isEqualTo(free.person());
    }

    @Test
    void whereNobodyCanTakeItAsThingsStandSeveralMoveALittle() {
        Member ill = employed();
        Member german = employed();
        Member free = employed();
        speaks(ill);
        speaks(german);
        off(lead, "2026-03-16T00:00", "2026-03-23T00:00");
        long desk = need("German desk", "09:00", "13:00", 1, "de");
        long other = need("Desk", "09:00", "13:00", 1);
        Shift lost = written(ill, desk, "2026-03-18T09:00", "2026-03-18T13:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        Shift theirs =
                written(german, other, "2026-03-18T09:00", "2026-03-18T13:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        Mending.Proposal first = mending.proposals(lead, ill.person(), stretch("2026-03-18T00:00", "2026-03-19T00:00"))
                .getFirst();
        assertThat(first.key()).isEqualTo("rota.mend.gentle");
        assertThat(first.open()).isEmpty();
        assertThat(first.handovers()).hasSize(2);
        assertThat(first.handovers().getFirst().shift().id()).isEqualTo(theirs.id());
        assertThat(first.handovers().getFirst().to().person()).isEqualTo(free.person());
        assertThat(first.handovers().getLast().to().person()).isEqualTo(german.person());
        vacancies.mark(lead, ill.person(), stretch("2026-03-18T00:00", "2026-03-19T00:00"));
        assertThat(mending.accept(lead, first)).isEqualTo(2);
        long given = swap(theirs);
        long taken = swap(lost);
        assertThat(refused(swaps.take(german, taken, null))).containsExactly("rota.swap.refused.before");
        id(swaps.take(free, given, null));
        assertThat(now(theirs).person()).isEqualTo(german.person());
        id(swaps.consent(german, given));
        assertThat(now(theirs).person()).isEqualTo(free.person());
        id(swaps.take(german, taken, null));
        assertThat(now(lost).person()).isEqualTo(german.person());
        assertThat(judge.objections(now(theirs))).isEmpty();
        assertThat(judge.objections(now(lost))).isEmpty();
    }

    @Test
    void whoWouldNotTakeTheLastStepKeepsWhatTheyHave() {
        Member ill = employed();
        Member german = employed();
        Member free = employed();
        Shift theirs = published(german, "2026-03-16T09:00", "2026-03-16T13:00");
        Shift lost = published(ill, "2026-03-16T10:00", "2026-03-16T14:00");
        Mending.Proposal both = gently(theirs, free, lost, german);
        assertThat(mending.accept(lead, both)).isEqualTo(2);
        long given = swap(theirs);
        id(swaps.decline(german, swap(lost)));
        assertThat(swaps.open(lead)).singleElement().matches(swap -> swap.shift() == lost.id());
        assertThat(refused(swaps.take(free, given, null))).isNotEmpty();
        assertThat(now(theirs).person()).isEqualTo(german.person());
    }

    @Test
    void aStepWhoseEarlierStepWillNeverMoveIsOpenToWhoeverCan() {
        Member ill = employed();
        Member german = employed();
        Member free = employed();
        Shift theirs = published(german, "2026-03-16T09:00", "2026-03-16T13:00");
        Shift lost = published(ill, "2026-03-16T10:00", "2026-03-16T14:00");
        ill(ill);
        mending.accept(lead, gently(theirs, free, lost, german));
        long given = swap(theirs);
        id(swaps.take(free, given, null));
        id(swaps.decline(german, given));
        id(swaps.take(free, swap(lost), null));
        assertThat(now(lost).person()).isEqualTo(free.person());
        assertThat(now(theirs).person()).isEqualTo(german.person());
    }

    @Test
    void severalStepsArePutTogetherOrNotAtAll() {
        Member ill = employed();
        Member german = employed();
        Member free = employed();
        Shift theirs = published(german, "2026-03-16T09:00", "2026-03-16T13:00");
        Shift lost = published(ill, "2026-03-16T10:00", "2026-03-16T14:00");
        off(german, "2026-03-16T13:30", "2026-03-16T20:00");
        Mending.Proposal both = gently(theirs, free, lost, german);
        assertThat(mending.accept(lead, both)).isZero();
        assertThat(swaps.open(lead)).isEmpty();
    }

    @Test
    void whoCanTakeAllIsFoundThoughAnotherCarriesLess() {
        Member ill = employed();
        Member all = employed();
        Member monday = employed();
        off(lead, "2026-03-16T00:00", "2026-03-23T00:00");
        off(monday, "2026-03-17T00:00", "2026-03-19T00:00");
        published(all, "2026-03-09T09:00", "2026-03-09T17:00");
        for (String day : List.of("16", "17", "18")) {
            published(ill, "2026-03-" + day + "T09:00", "2026-03-" + day + "T13:00");
        }
        Mending.Proposal few = mending.proposals(lead, ill.person(), stretch("2026-03-16T00:00", "2026-03-19T00:00"))
                .getFirst();
        assertThat(few.key()).isEqualTo("rota.mend.few");
        assertThat(few.handovers())
                .hasSize(3)
                .allMatch(handover -> handover.to().person() == all.person());
    }

    @Test
    void twoAreFoundWhereWhoTakesMostWouldLeaveWorkForTwoMore() {
        Member ill = employed();
        Member middle = employed();
        Member early = employed();
        Member late = employed();
        off(lead, "2026-03-16T00:00", "2026-03-23T00:00");
        off(middle, "2026-03-16T00:00", "2026-03-17T00:00");
        off(middle, "2026-03-21T00:00", "2026-03-22T00:00");
        off(early, "2026-03-19T00:00", "2026-03-23T00:00");
        off(late, "2026-03-16T00:00", "2026-03-19T00:00");
        for (String day : List.of("16", "17", "18", "19", "20", "21")) {
            published(ill, "2026-03-" + day + "T09:00", "2026-03-" + day + "T13:00");
        }
        Mending.Proposal few = mending.proposals(lead, ill.person(), stretch("2026-03-16T00:00", "2026-03-22T00:00"))
                .getFirst();
        assertThat(few.open()).isEmpty();
        assertThat(few.handovers())
                .extracting(handover -> handover.to().person())
                .containsOnly(early.person(), late.person());
    }

    private Holder holder(Member member) {
        return abilities.all(lead).stream()
                .filter(holder -> holder.person() == member.person())
                .findFirst()
                .orElseThrow();
    }

    private long swap(Shift shift) {
        return swaps.open(lead).stream()
                .filter(swap -> swap.shift() == shift.id())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void ill(Member member) {
        vacancies.mark(lead, member.person(), stretch("2026-03-16T00:00", "2026-03-18T00:00"));
    }

    @Test
    void nothingIsHandedToAnAmbassadorAndWhatIsOfferedThemIsTheirsToTake() {
        Member ill = employed();
        Member rose = member(Role.AMBASSADOR);
        engage(rose, contract(Profile.AMBASSADOR, 0));
        off(lead, "2026-03-16T00:00", "2026-03-18T00:00");
        long need = need("Desk", "09:00", "13:00", 1);
        Shift lost = written(ill, need, "2026-03-16T09:00", "2026-03-16T13:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        Mending.Proposal first = proposals(ill).getFirst();
        assertThat(first.handovers()).isEmpty();
        assertThat(first.invitations())
                .singleElement()
                .satisfies(invitation ->
                        assertThat(invitation.to()).extracting(Holder::person).containsExactly(rose.person()));
        ill(ill);
        assertThat(mending.accept(lead, first)).isOne();
        assertThat(now(lost).person()).isEqualTo(ill.person());
        id(offers.take(rose, offers.of(rose).getFirst().id()));
        assertThat(now(lost).person()).isEqualTo(rose.person());
    }

    @Test
    void anAmbassadorWhoLeavesItLeavesNoTrace() {
        Member ill = employed();
        Member rose = member(Role.AMBASSADOR);
        engage(rose, contract(Profile.AMBASSADOR, 0));
        off(lead, "2026-03-16T00:00", "2026-03-18T00:00");
        long need = need("Desk", "09:00", "13:00", 1);
        written(ill, need, "2026-03-16T09:00", "2026-03-16T13:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        mending.accept(lead, proposals(ill).getFirst());
        offers.leave(rose, offers.of(rose).getFirst().id());
        assertThat(jdbc.sql("select count(*) from swap where taker_id = :rose")
                        .param("rose", rose.person())
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
        assertThat(swaps.open(lead)).singleElement().matches(swap -> swap.state() == Swap.State.ASKED);
    }

    private void speaks(Member member) {
        id(abilities.set(lead, member.person(), Set.of("fr", "de"), Set.of()));
    }

    @Test
    void thirtyPeopleAndAMonthAreMended() {
        List<Member> team = new ArrayList<>();
        for (int person = 0; person < 30; person++) {
            team.add(employed());
        }
        for (int day = 11; day <= 31; day++) {
            for (int person = 0; person < 15; person++) {
                Member member = team.get((person + day) % 30);
                published(member, "2026-03-%02dT09:00".formatted(day), "2026-03-%02dT14:00".formatted(day));
            }
        }
        List<Mending.Proposal> proposals =
                mending.proposals(lead, team.getFirst().person(), stretch("2026-03-10T00:00", "2026-04-01T00:00"));
        assertThat(proposals.getFirst().open()).isEmpty();
    }

    @Test
    void severalMoveALittleInATeamOfTwentyToo() {
        Member ill = employed();
        Member german = employed();
        speaks(ill);
        speaks(german);
        off(lead, "2026-03-16T00:00", "2026-03-30T00:00");
        long desk = need("German desk", "09:00", "14:00", 1, "de");
        long other = need("Desk", "09:00", "14:00", 9);
        List<Member> team = new ArrayList<>(List.of(german));
        for (int person = 0; person < 17; person++) {
            team.add(employed());
        }
        for (int day = 16; day <= 20; day++) {
            held(ill, desk, day);
            held(german, other, day);
            for (int person = 1; person < 9; person++) {
                held(team.get((person + day) % 17 + 1), other, day);
            }
        }
        Stretch week = stretch("2026-03-16T00:00", "2026-03-21T00:00");
        List<Mending.Proposal> proposals = mending.proposals(lead, ill.person(), week);
        assertThat(proposals.getFirst().key()).isEqualTo("rota.mend.gentle");
        assertThat(proposals.getFirst().open()).isEmpty();
        assertThat(mending.accept(lead, proposals.getFirst()))
                .isEqualTo(proposals.getFirst().handovers().size());
    }

    /** Two steps: the first makes its holder free for the second. */
    private Mending.Proposal gently(Shift first, Member free, Shift second, Member freed) {
        return new Mending.Proposal(
                "rota.mend.gentle",
                List.of(
                        new Mending.Handover(first, holder(free), false),
                        new Mending.Handover(second, holder(freed), false)),
                List.of(),
                List.of());
    }

    private void held(Member member, long need, int day) {
        written(
                member,
                need,
                "2026-03-%02dT09:00".formatted(day),
                "2026-03-%02dT14:00".formatted(day),
                Mode.ON_SITE,
                Shift.State.PUBLISHED);
    }

    private List<Mending.Proposal> proposals(Member ill) {
        return mending.proposals(lead, ill.person(), stretch("2026-03-16T00:00", "2026-03-18T00:00"));
    }
}
