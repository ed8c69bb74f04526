package org.montgolfiere.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.Person;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PasskeyTest extends DeskTest {

    @Autowired
    private Settings settings;

    @Autowired
    private JsonMapper json;

    private String holder = "";

    @Test
    void whoRegisteredAPasskeyComesInWithIt() throws Exception {
        Person lea = person();
        Browser here = browser(lea);
        Authenticator device = device(true);
        assertThat(register(here, device).statusCode()).isEqualTo(200);
        assertThat(here.get("/me").body()).contains("office key");
        Browser there = browser();
        HttpResponse<String> welcome = enter(there, device, "/me");
        assertThat(welcome.statusCode()).isEqualTo(200);
        assertThat(json.readTree(welcome.body()).path("redirectUrl").asString()).isEqualTo("/me");
        there.forgetToken();
        assertThat(there.get("/me").body()).contains(lea.email());
    }

    @Test
    void theBrowserIsToldWhoItIsForByTheirAddress() {
        Person lea = person();
        JsonNode options = options(browser(lea), "/webauthn/register/options");
        assertThat(options.path("user").path("name").asString()).isEqualTo(lea.email());
        assertThat(options.path("rp").path("id").asString()).isEqualTo("localhost");
        assertThat(options.path("authenticatorSelection")
                        .path("userVerification")
                        .asString())
                .isEqualTo("required");
    }

    @Test
    void aPasskeyThatWasRemovedLetsNobodyIn() throws Exception {
        Browser here = browser(person());
        Authenticator device = device(true);
        register(here, device);
        assertThat(browser(person()).delete("/me/passkeys/" + device.id()).statusCode())
                .isEqualTo(404);
        assertThat(here.delete("/me/passkeys/" + device.id()).body()).doesNotContain("office key");
        assertThat(enter(browser(), device, "/").statusCode()).isEqualTo(401);
    }

    @Test
    void aDeviceThatDoesNotKnowItsHolderIsNotEnough() throws Exception {
        assertThat(register(browser(person()), device(false)).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherSiteCannotUseIt() throws Exception {
        Browser here = browser(person());
        Authenticator elsewhere = new Authenticator("localhost", "https://elsewhere.example", true);
        assertThat(register(here, elsewhere).statusCode()).isEqualTo(400);
        assertThat(here.get("/me").body()).doesNotContain("office key");
    }

    @Test
    void whoIsClosedDoesNotComeInByPasskeyEither() throws Exception {
        Person lea = person();
        Authenticator device = device(true);
        register(browser(lea), device);
        jdbc.sql("update person set closed_at = created_at where id = :id")
                .param("id", lea.id())
                .update();
        assertThat(enter(browser(), device, "/").statusCode()).isEqualTo(401);
    }

    @Test
    void aPasskeyLeadsNowhereElse() throws Exception {
        Authenticator device = device(true);
        register(browser(person()), device);
        assertThat(enter(browser(), device, "//elsewhere.example").body()).doesNotContain("elsewhere");
    }

    @Test
    void nobodyRegistersOneWithoutBeingIn() {
        assertThat(browser().postJson("/webauthn/register", "{}").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> register(Browser browser, Authenticator device) throws GeneralSecurityException {
        JsonNode options = options(browser, "/webauthn/register/options");
        holder = options.path("user").path("id").asString();
        return browser.postJson(
                "/webauthn/register", device.register(options.path("challenge").asString(), "office key"));
    }

    private HttpResponse<String> enter(Browser browser, Authenticator device, String then)
            throws GeneralSecurityException {
        JsonNode options = options(browser, "/webauthn/authenticate/options");
        return browser.postJson(
                "/login/webauthn?then=" + then,
                device.prove(options.path("challenge").asString(), holder));
    }

    private JsonNode options(Browser browser, String path) {
        return json.readTree(browser.postJson(path, "").body());
    }

    private Authenticator device(boolean knowsItsHolder) throws GeneralSecurityException {
        URI url = settings.url();
        return new Authenticator(url.getHost(), PasskeySettings.origin(url), knowsItsHolder);
    }
}
