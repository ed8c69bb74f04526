package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.Town;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

class StormScreenTest extends DeskTest {

    @Autowired
    private Inlet inlet;

    private Brand brand;
    private Account account;
    private Town town;
    private Browser lead;
    private Browser manager;
    private String storm;

    @BeforeEach
    void aStormOpenedByHand() {
        brand = brand();
        town = new Town(jdbc, inlet);
        account = town.account(brand.id());
        lead = browser(person(brand, Role.LEAD));
        manager = browser(person(brand, Role.MANAGER));
        HttpResponse<String> opened =
                lead.post("/brands/" + brand.id() + "/storms", "account", Long.toString(account.id()));
        storm = opened.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }

    @Test
    void itStandsAtTheTopOfTheTopicsWhileItLasts() {
        assertThat(manager.get("/brands/" + brand.id() + "/topics").body()).contains(storm);
        lead.post(storm + "/closure");
        assertThat(manager.get("/brands/" + brand.id() + "/topics").body()).doesNotContain(storm);
        assertThat(lead.get(storm).body()).contains("It lasted");
    }

    @Test
    void onlyLeadsOpenCloseApproveAndValidate() {
        manager.post(storm + "/holding", "text", "Nous regardons.");
        manager.post(storm + "/lines", "text", "Le lot C30-09 est rappelé.");
        long line = jdbc.sql("select max(id) from storm_line")
                .query((row, number) -> row.getLong(1))
                .single();
        for (String path : new String[] {"/closure", "/approval", "/lines/" + line + "/validation", "/address"}) {
            assertThat(manager.post(storm + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(manager.post("/brands/" + brand.id() + "/storms", "account", Long.toString(account.id()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsApprovedOrValidatedFeedsTheComposerAndNothingElseDoes() {
        long message = town.says(account, Incoming.Message.Kind.MENTION, "Et mon sac ?");
        String thread = "/conversations/" + town.conversation(message);
        manager.post(storm + "/holding", "text", "Nous regardons chaque sac.");
        manager.post(storm + "/lines", "text", "Le lot C30-09 est rappelé.");
        assertThat(manager.get(thread).body()).doesNotContain("Nous regardons").doesNotContain("C30-09");
        lead.post(storm + "/approval");
        assertThat(manager.get(thread).body())
                .contains("Nous regardons chaque sac.")
                .doesNotContain("C30-09");
        assertThat(manager.get(thread + "/composer?line=0").body()).contains(">Nous regardons chaque sac.</textarea>");
        manager.post(storm + "/holding", "text", "Autre chose.");
        assertThat(manager.get(thread).body()).doesNotContain("Autre chose.");
    }

    @Test
    void theCrisisCellReadsByItsSecretAddressUntilThatEndsOrTheStormDoes() {
        lead.post(storm + "/known", "text", "La couture du lot 09.");
        lead.post(storm + "/holding", "text", "Pas encore approuvé.");
        String crisis = crisis();
        String seen = browser().get(crisis).body();
        assertThat(seen).contains("La couture du lot 09.").doesNotContain("<form");
        assertThat(seen.replaceAll("(?s)<ol class=\"storm-log\">.*?</ol>", "")).doesNotContain("Pas encore approuvé.");
        String other = crisis();
        assertThat(browser().get(crisis).statusCode()).isEqualTo(404);
        lead.post(storm + "/address-end");
        assertThat(browser().get(other).statusCode()).isEqualTo(404);
        String last = crisis();
        lead.post(storm + "/closure");
        assertThat(browser().get(last).statusCode()).isEqualTo(404);
        assertThat(browser().get("/crisis/x").statusCode()).isEqualTo(404);
    }

    @Test
    void theLogIsAFileInWhichNothingRuns() {
        manager.post(storm + "/log", "text", "=HYPERLINK(\"https://example.org\")");
        String csv = manager.get(storm + "/log.csv").body();
        assertThat(csv).contains("\"'=HYPERLINK(\"\"https://example.org\"\")\"").contains("opened");
    }

    @Test
    void helpIsAskedThroughTheGate() {
        lead.post(storm + "/help");
        assertThat(jdbc.sql("select count(*) from notice where about = :about and kind = 'help'")
                        .param("about", storm)
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isPositive();
    }

    private String crisis() {
        String body = lead.post(storm + "/address").body();
        return body.substring(body.indexOf("/crisis/")).split("<")[0];
    }
}
