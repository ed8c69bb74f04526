package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;

class ForeignBrandTest extends DeskTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void theTeamOfAnotherBrandIsNotThere(Role role) {
        Brand theirs = brand();
        Person member = person(theirs, Role.ADMIN);
        Brand own = brand();
        Person teammate = person(own, Role.COLLEAGUE);
        Browser browser = browser(person(own, role));
        String base = "/brands/" + theirs.id();
        assertThat(browser.get(base + "/team").statusCode()).isEqualTo(404);
        for (String path : List.of("/team/" + member.id() + "/roles", "/invitations")) {
            assertThat(browser.htmxPost(base + path, "role", "admin").statusCode())
                    .isEqualTo(404);
        }
        assertThat(browser.htmxPost(base + "/team/" + member.id() + "/licences", "may", "send")
                        .statusCode())
                .isEqualTo(404);
        for (String path : List.of("/team/" + member.id(), "/team/licences/1", "/invitations/1")) {
            assertThat(browser.delete(base + path).statusCode()).isEqualTo(404);
        }
        assertThat(browser.delete("/brands/" + own.id() + "/team/" + teammate.id() + "/roles/pilot")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN"})
    void anAdministratorChangesNobodyOfAnotherBrand(Role role) {
        Brand theirs = brand();
        Person member = person(theirs, Role.COLLEAGUE);
        Browser lead = browser(person(theirs, Role.LEAD));
        lead.htmxPost("/brands/" + theirs.id() + "/team/" + member.id() + "/licences", "may", "send");
        long licence = people.team(theirs.id()).stream()
                .flatMap(mate -> mate.licences().stream())
                .findFirst()
                .orElseThrow()
                .id();
        Brand own = brand();
        Browser browser = browser(person(own, role));
        String team = "/brands/" + own.id() + "/team/";
        assertThat(browser.delete(team + member.id()).statusCode()).isEqualTo(404);
        assertThat(browser.htmxPost(team + member.id() + "/roles", "role", "hr").statusCode())
                .isEqualTo(404);
        assertThat(browser.delete(team + "licences/" + licence).statusCode()).isEqualTo(404);
        assertThat(people.mayWrite(people.viewer(member).in(theirs.id()), null)).isTrue();
    }
}
