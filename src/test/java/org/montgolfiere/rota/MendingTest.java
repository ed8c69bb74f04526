package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
        written(ill, desk, "2026-03-18T09:00", "2026-03-18T13:00", Mode.ON_SITE, Shift.State.PUBLISHED);
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
    void thirtyPeopleAndAMonthAreMendedWithinFiveSeconds() {
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
        long begun = System.nanoTime();
        List<Mending.Proposal> proposals =
                mending.proposals(lead, team.getFirst().person(), stretch("2026-03-10T00:00", "2026-04-01T00:00"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(proposals.getFirst().open()).isEmpty();
    }

    private List<Mending.Proposal> proposals(Member ill) {
        return mending.proposals(lead, ill.person(), stretch("2026-03-16T00:00", "2026-03-18T00:00"));
    }
}
