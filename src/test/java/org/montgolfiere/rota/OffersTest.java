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
