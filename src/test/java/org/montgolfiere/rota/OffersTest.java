package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.law.Profile;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

class OffersTest extends RotaTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Autowired
    Offers offers;

    @Test
    void whatAnAmbassadorTakesIsTheirs() {
        Member rose = ambassador();
        long offer = id(offers.make(lead, rose.person(), need("Saturday", "09:00", "12:00", 1), DAY));
        assertThat(duty.on(brand.id(), paris("2026-03-14T10:00"))).isEmpty();
        id(offers.take(rose, offer));
        assertThat(duty.on(brand.id(), paris("2026-03-14T10:00")))
                .extracting(Watch::person)
                .containsExactly(rose.person());
        assertThat(offers.of(rose)).isEmpty();
    }

    @Test
    void whatTheyLeaveLeavesNoTrace() {
        Member rose = ambassador();
        long offer = id(offers.make(lead, rose.person(), need("Saturday", "09:00", "12:00", 1), DAY));
        offers.leave(rose, offer);
        assertThat(rows("select count(*) from rota_offer where brand_id = :brand"))
                .isZero();
        assertThat(rows("select count(*) from shift where brand_id = :brand")).isZero();
    }

    @Test
    void nobodyElseTakesOrLeavesIt() {
        Member rose = ambassador();
        Member ines = ambassador();
        long offer = id(offers.make(lead, rose.person(), need("Saturday", "09:00", "12:00", 1), DAY));
        assertThatThrownBy(() -> offers.take(ines, offer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offers.leave(ines, offer)).isInstanceOf(NotFound.class);
    }

    @Test
    void restCountsForThemToo() {
        Member rose = ambassador();
        published(rose, "2026-03-13T17:00", "2026-03-13T23:00");
        assertThat(refused(offers.make(lead, rose.person(), need("Saturday", "09:00", "12:00", 1), DAY)))
                .containsExactly("ambassador_rest");
    }

    @Test
    void employeesGetNoOffers() {
        assertThat(refused(offers.make(lead, employed().person(), need("Saturday", "09:00", "12:00", 1), DAY)))
                .containsExactly("rota.offer.refused.employee");
    }

    @Test
    void nobodyIsAskedTwiceForTheSame() {
        Member rose = ambassador();
        long need = need("Saturday", "09:00", "12:00", 1);
        id(offers.make(lead, rose.person(), need, DAY));
        assertThat(refused(offers.make(lead, rose.person(), need, DAY))).containsExactly("rota.offer.refused.standing");
        assertThat(rows("select count(*) from notice where brand_id = :brand")).isOne();
    }

    @Test
    void onePlaceIsTakenByOneOfThoseWhomItWasOfferedTo() {
        Member rose = ambassador();
        Member ines = ambassador();
        long need = need("Saturday", "09:00", "12:00", 1);
        long first = id(offers.make(lead, rose.person(), need, DAY));
        long second = id(offers.make(lead, ines.person(), need, DAY));
        id(offers.take(rose, first));
        assertThat(refused(offers.take(ines, second))).containsExactly("rota.offer.refused.held");
        assertThat(offers.of(ines)).isEmpty();
    }

    @Test
    void whatCannotBeTakenJustNowStaysOffered() {
        Member rose = ambassador();
        long offer = id(offers.make(lead, rose.person(), need("Saturday", "09:00", "12:00", 1), DAY));
        off(rose, "2026-03-14T00:00", "2026-03-15T00:00");
        assertThat(refused(offers.take(rose, offer))).containsExactly("off_time");
        assertThat(offers.of(rose)).hasSize(1);
    }

    @Test
    void nothingIsOfferedThatIsHeldOrNotNeeded() {
        Member rose = ambassador();
        long need = need("Saturday", "09:00", "12:00", 1);
        written(lead, need, "2026-03-14T09:00", "2026-03-14T12:00", Mode.ON_SITE, Shift.State.PUBLISHED);
        assertThat(refused(offers.make(lead, rose.person(), need, DAY))).containsExactly("rota.offer.refused.held");
        assertThat(refused(offers.make(lead, rose.person(), need, DAY.minusYears(1))))
                .containsExactly("rota.offer.refused.over");
    }

    @Test
    void nobodyDrawsAShiftForAnAmbassador() {
        Member rose = ambassador();
        Shifts.Wished wished = new Shifts.Wished(
                rose.person(), null, "Saturday", stretch("2026-03-14T09:00", "2026-03-14T12:00"), 0, Mode.ON_SITE);
        assertThat(refused(shifts.add(lead, wished))).containsExactly("rota.unfit.ambassador");
    }

    private Member ambassador() {
        Member member = member(Role.AMBASSADOR);
        engage(member, contract(Profile.AMBASSADOR, 0));
        return member;
    }

    private int rows(String count) {
        return jdbc.sql(count)
                .param("brand", brand.id())
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
