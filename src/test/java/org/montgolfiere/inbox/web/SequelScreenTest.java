package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

/** A case that went on in private, as its two parts show it. */
class SequelScreenTest extends ScreenTest {

    private static final Incoming.Author YSE = author("yse", "Ysé Caron");

    private Brand brand;
    private long publicly;
    private long privately;

    @BeforeEach
    void aCaseThatWentOnInPrivate() {
        brand = brand();
        Account account = account(brand);
        publicly = hear(
                account, message("asked", "asked", YSE, Incoming.Message.Kind.MENTION, "Mon colis ?", clock.instant()));
        clock.pass(Duration.ofMinutes(1));
        hear(
                account,
                new Incoming.Message(
                        "answered",
                        "asked",
                        "asked",
                        author("maisonverne", "Maison Verne"),
                        Incoming.Message.Kind.POST,
                        "Passez en MP",
                        List.of(),
                        null,
                        clock.instant(),
                        true));
        clock.pass(Duration.ofMinutes(1));
        privately = hear(
                account,
                message("told", "told", YSE, Incoming.Message.Kind.PRIVATE, "12 rue des Lilas", clock.instant()));
    }

    @Test
    void eachPartLeadsToTheOther() {
        Browser manager = browser(person(brand, Role.MANAGER));
        assertThat(manager.get("/conversations/" + privately).body())
                .contains("This goes on from what was said in public", "href=\"/conversations/" + publicly + "\"");
        assertThat(manager.get("/conversations/" + publicly).body())
                .contains("This goes on in private", "href=\"/conversations/" + privately + "\"")
                .doesNotContain("rue des Lilas");
    }

    @Test
    void anAmbassadorLearnsNothingOfThePrivatePart() {
        Browser ambassador = browser(person(brand, Role.AMBASSADOR));
        assertThat(ambassador.get("/conversations/" + publicly).body())
                .contains("Mon colis")
                .doesNotContain("in private", "/conversations/" + privately);
        assertThat(ambassador.post("/conversations/" + privately + "/parting").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverFindsTwoMattersPartsThemAndMayJoinThemAgain() {
        Browser manager = browser(person(brand, Role.MANAGER));
        manager.post("/conversations/" + privately + "/parting");
        assertThat(manager.get("/conversations/" + publicly).body()).doesNotContain("This goes on in private");
        assertThat(manager.get("/conversations/" + privately).body())
                .contains("Another matter than what was said in public", "One case after all");
        manager.post("/conversations/" + privately + "/parting", "_method", "delete");
        assertThat(manager.get("/conversations/" + publicly).body()).contains("This goes on in private");
    }
}
