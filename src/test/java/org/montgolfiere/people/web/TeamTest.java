package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;

class TeamTest extends DeskTest {

    @Test
    void theLastAdministratorStays() {
        Brand brand = brand();
        Person admin = person(brand, Role.ADMIN, Role.LEAD);
        Browser browser = browser(admin);
        String team = "/brands/" + brand.id() + "/team/" + admin.id();
        assertThat(browser.delete(team + "/roles/admin").body()).contains("Somebody must be able to administer");
        assertThat(browser.delete(team).body()).contains("Somebody must be able to administer");
        assertThat(people.viewer(admin).in(brand.id()).administers()).isTrue();
    }

    @Test
    void whereAnotherAdministersOneMayGo() {
        Brand brand = brand();
        Person admin = person(brand, Role.ADMIN);
        person(brand, Role.ADMIN);
        HttpResponse<String> answer = browser(admin).delete("/brands/" + brand.id() + "/team/" + admin.id());
        assertThat(answer.body()).contains("You have left this brand");
        assertThat(people.viewer(admin).roles()).isEmpty();
    }

    @Test
    void aRoleGivenOrTakenCountsFromTheNextRequestOn() {
        Brand brand = brand();
        Browser admin = browser(person(brand, Role.ADMIN));
        Person colleague = person(brand, Role.COLLEAGUE);
        Browser theirs = browser(colleague);
        String invitations = "/brands/" + brand.id() + "/invitations";
        String roles = "/brands/" + brand.id() + "/team/" + colleague.id() + "/roles";
        assertThat(theirs.htmxPost(invitations, "role", "lead").statusCode()).isEqualTo(403);
        admin.htmxPost(roles, "role", "admin");
        assertThat(theirs.htmxPost(invitations, "role", "lead").statusCode()).isEqualTo(200);
        admin.delete(roles + "/admin");
        assertThat(theirs.htmxPost(invitations, "role", "lead").statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsRemovedIsOutAtOnceByPageAndByToken() {
        Brand brand = brand();
        Browser admin = browser(person(brand, Role.ADMIN));
        Person colleague = person(brand, Role.COLLEAGUE);
        Browser theirs = browser(colleague);
        String team = "/brands/" + brand.id() + "/team";
        assertThat(theirs.get(team).statusCode()).isEqualTo(200);
        admin.delete(team + "/" + colleague.id());
        assertThat(theirs.get(team).statusCode()).isEqualTo(404);
        long whose = Objects.requireNonNull(tokens.person(token(colleague)));
        assertThat(people.viewer(whose).roles()).isEmpty();
    }

    @Test
    void theLastRoleTakenEndsTheMembershipAndItsLicences() {
        Brand brand = brand();
        Browser admin = browser(person(brand, Role.ADMIN));
        Person colleague = person(brand, Role.COLLEAGUE);
        String team = "/brands/" + brand.id() + "/team/" + colleague.id();
        admin.htmxPost(team + "/licences", "may", "send", "subject", "refunds");
        admin.delete(team + "/roles/colleague");
        people.join(colleague.id(), brand.id(), Role.COLLEAGUE);
        assertThat(people.mayWrite(people.viewer(colleague).in(brand.id()), "refunds"))
                .isFalse();
    }

    @Test
    void aLicenceLastsToTheEndOfItsLastDayWhereItWasGiven() {
        Brand brand = brand();
        Browser lead = browser(person(brand, Role.LEAD));
        Person colleague = person(brand, Role.COLLEAGUE);
        String team = "/brands/" + brand.id() + "/team/" + colleague.id();
        var answer = lead.htmxPost(team + "/licences", "may", "send", "subject", "refunds", "until", "2026-03-10");
        assertThat(answer.body()).contains("may send · refunds · until");
        var member = people.viewer(colleague).in(brand.id());
        clock.set(java.time.Instant.parse("2026-03-10T22:59:59Z"));
        assertThat(people.mayWrite(member, "refunds")).isTrue();
        assertThat(people.mayApprove(member, "refunds")).isFalse();
        clock.set(java.time.Instant.parse("2026-03-10T23:00:00Z"));
        assertThat(people.mayWrite(member, "refunds")).isFalse();
    }

    @Test
    void aLeadGivesLicencesButNoRoles() {
        Brand brand = brand();
        Person lead = person(brand, Role.LEAD);
        Browser browser = browser(lead);
        String team = "/brands/" + brand.id() + "/team/" + lead.id();
        assertThat(browser.htmxPost(team + "/roles", "role", "admin").statusCode())
                .isEqualTo(403);
        assertThat(people.viewer(lead).in(brand.id()).administers()).isFalse();
    }
}
