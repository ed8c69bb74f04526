package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The order in which people on call are called: a lead writes it, and each agrees for themselves. */
class CallOrderTest extends RestTest {

    @Autowired
    private Emergencies emergencies;

    private final List<Long> called = new ArrayList<>();
    private Member lea;
    private Member marc;
    private Member tom;

    @BeforeEach
    void threeOnCallAndNobodyAtWork() {
        lea = member("Léa", Role.LEAD);
        marc = member("Marc", Role.MANAGER);
        tom = member("Tom", Role.MANAGER);
        List.of(lea, marc, tom).forEach(one -> onCall(one, at("08:00"), at("20:00")));
        emergencies.order(lea, List.of(marc.person(), tom.person()));
        emergencies.agree(marc, true);
        emergencies.agree(tom, true);
    }

    @Test
    void onlyALeadWritesTheOrderAndOnlyOnesOwnWordAgreesToIt() {
        assertThatThrownBy(() -> emergencies.order(tom, List.of(tom.person())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> emergencies.order(lea, List.of(person().id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> emergencies.agree(lea, true)).isInstanceOf(NotFound.class);
        emergencies.order(lea, List.of(tom.person(), marc.person(), lea.person()));
        assertThat(emergencies.order(tom))
                .containsExactly(
                        new CallPlace(tom.person(), "Tom", true),
                        new CallPlace(marc.person(), "Marc", true),
                        new CallPlace(lea.person(), "Léa", false));
    }
}
