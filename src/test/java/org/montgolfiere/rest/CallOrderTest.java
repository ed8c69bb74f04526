package org.montgolfiere.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.screen.NotFound;
import org.springframework.security.access.AccessDeniedException;

/** The order in which people on call are called: a lead writes it, and each agrees for themselves. */
class CallOrderTest extends OnCallTest {

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
