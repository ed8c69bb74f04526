package org.montgolfiere.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.rehearsal.Rehearsals;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

class AccountsScreenTest extends DeskTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Rehearsals rehearsals;

    private Brand brand;
    private Browser admin;

    @BeforeEach
    void aBrandWithoutAccounts() {
        brand = brand();
        admin = browser(person(brand, Role.ADMIN));
    }

    @Test
    void anAdministratorConnectsAnAccountByTheFormOfItsNetwork() {
        assertThat(admin.get(path("/accounts")).body()).contains("No account is connected yet", "/networks/rehearsal");
        assertThat(admin.get(path("/networks/rehearsal")).body()).contains("field-script", "field-speed");
        HttpResponse<String> answer = connect("80");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(admin.get(path("/accounts")).body()).contains("@verne", "Rehearsal", "account-5", "listens");
        assertThat(account().colour()).isEqualTo(5);
    }

    @Test
    void aRefusalSaysWhyAndKeepsWhatWasTyped() {
        HttpResponse<String> answer = connect("very fast");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The speed is a number", "value=\"very fast\"");
        assertThat(accounts.of(brand.id())).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsSaidAndNobodyComesBackFromOneThatWasNotAsked() {
        HttpResponse<String> answer =
                admin.post(path("/networks/mastodon"), "field-address", "nowhere.invalid", "colour", "5");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The server does not answer", "value=\"nowhere.invalid\"");
        String back = path("/networks/mastodon/authorisation");
        assertThat(admin.get(back + "?state=foreign&code=1").statusCode()).isEqualTo(404);
        assertThat(admin.post(back, "token", "foreign", "code", "1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasTypedComesBackAsTextOnly() {
        HttpResponse<String> answer = connect("\"><script>alert(1)</script>");
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void colourAndConnectionAreChangedOnTheAccountsOwnPage() {
        connect("80");
        String own = path("/accounts/" + account().id());
        assertThat(admin.get(own).body()).contains("Wear it", "Disconnect");
        assertThat(admin.post(own + "/colour", "colour", "9").statusCode()).isEqualTo(303);
        assertThat(account().colour()).isEqualTo(9);
        assertThat(admin.delete(own + "/connection").statusCode()).isEqualTo(200);
        assertThat(account().state()).isEqualTo(Account.State.DISCONNECTED);
        assertThat(reconnect(own).statusCode()).isEqualTo(303);
        assertThat(account().state()).isEqualTo(Account.State.CONNECTED);
    }

    @Test
    void anAccountInTroubleSaysSoWithAWayOut() {
        connect("80");
        accounts.trouble(account().id(), "channel.rehearsal.bad-line:12");
        assertThat(admin.get(path("/accounts")).body())
                .contains("@verne needs attention", "Line 12 of the script", "Connect again", "Nothing is lost");
    }

    @Test
    void savedSearchesAreForNetworksThatSearch() {
        connect("80");
        String own = path("/accounts/" + account().id());
        assertThat(admin.get(own).body()).doesNotContain("Listens for");
        assertThat(admin.post(own + "/searches", "words", "#ballon").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRehearsalIsPausedAndGoesOn() throws InterruptedException {
        connect("80");
        long id = account().id();
        awaitItsBeginning(id);
        String own = path("/accounts/" + id);
        assertThat(admin.htmxPost(own + "/rehearsal/pause").statusCode()).isEqualTo(200);
        assertThat(rehearsals.of(id))
                .satisfies(standing -> assertThat(standing.paused()).isTrue());
        assertThat(admin.get(own).body()).contains("Paused", "Go on");
        admin.delete(own + "/rehearsal/pause");
        assertThat(rehearsals.of(id))
                .satisfies(standing -> assertThat(standing.paused()).isFalse());
    }

    /** The running desk polls a new account by itself, and so begins the play. */
    private void awaitItsBeginning(long account) throws InterruptedException {
        for (int tries = 0; tries < 300 && rehearsals.of(account) == null; tries++) {
            Thread.sleep(100);
        }
        assertThat(rehearsals.of(account)).isNotNull();
    }

    @Test
    void othersOfTheBrandSeeTheListAndChangeNothing() {
        connect("80");
        Browser lead = browser(person(brand, Role.LEAD));
        String own = path("/accounts/" + account().id());
        assertThat(lead.get(path("/accounts")).body()).contains("@verne").doesNotContain("/networks/rehearsal");
        assertThat(lead.get(path("/networks/rehearsal")).statusCode()).isEqualTo(403);
        assertThat(lead.get(own).statusCode()).isEqualTo(403);
        assertThat(lead.post(own + "/colour", "colour", "2").statusCode()).isEqualTo(403);
        assertThat(lead.delete(own + "/connection").statusCode()).isEqualTo(403);
        assertThat(account().colour()).isEqualTo(5);
    }

    @Test
    void peopleOfAnotherBrandFindNothing() {
        connect("80");
        Brand other = brand();
        Browser stranger = browser(person(other, Role.ADMIN));
        String through = "/brands/" + other.id() + "/accounts/" + account().id();
        for (String own : new String[] {path("/accounts/" + account().id()), through}) {
            assertThat(stranger.get(own).statusCode()).isEqualTo(404);
            assertThat(stranger.post(own + "/colour", "colour", "2").statusCode())
                    .isEqualTo(404);
            assertThat(stranger.post(own + "/connection").statusCode()).isEqualTo(404);
            assertThat(stranger.delete(own + "/connection").statusCode()).isEqualTo(404);
            assertThat(stranger.delete(own + "/searches/1").statusCode()).isEqualTo(404);
            assertThat(stranger.htmxPost(own + "/rehearsal/pause").statusCode()).isEqualTo(404);
        }
        assertThat(stranger.get(path("/accounts")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(path("/networks/rehearsal")).statusCode()).isEqualTo(404);
        assertThat(account().state()).isEqualTo(Account.State.CONNECTED);
    }

    private HttpResponse<String> connect(String speed) {
        return admin.post(
                path("/networks/rehearsal"),
                "colour",
                "5",
                "field-script",
                "day",
                "field-speed",
                speed,
                "field-name",
                "Verne",
                "field-handle",
                "@verne");
    }

    private HttpResponse<String> reconnect(String own) {
        return admin.post(
                own + "/connection",
                "field-script",
                "day",
                "field-speed",
                "40",
                "field-name",
                "Verne",
                "field-handle",
                "verne");
    }

    private Account account() {
        return accounts.of(brand.id()).getFirst();
    }

    private String path(String below) {
        return "/brands/" + brand.id() + below;
    }
}
