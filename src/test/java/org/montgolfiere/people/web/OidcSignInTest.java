package org.montgolfiere.people.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Invitations;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A desk with a sign-in service set; the service is silent when the desk starts. */
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcSignInTest extends DeskTest {

    private static final Issuer ISSUER = issuer();
    private static @Nullable HttpServer running;

    @Autowired
    private Invitations invitations;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry settings) {
        settings.add("MONTGOLFIERE_OIDC_ISSUER", ISSUER::url);
        settings.add("MONTGOLFIERE_OIDC_CLIENT_ID", () -> "desk");
        settings.add("MONTGOLFIERE_OIDC_CLIENT_SECRET", () -> "kept");
        settings.add("MONTGOLFIERE_OIDC_NAME", () -> "Verne & Co");
    }

    @AfterAll
    static void theServiceEnds() {
        if (running != null) {
            running.stop(0);
        }
    }

    @Test
    @Order(1)
    void whileTheServiceIsSilentThePageSaysSo() {
        Browser browser = browser();
        assertThat(browser.get("/session").body()).contains("Come in with Verne &amp; Co");
        HttpResponse<String> answer = browser.get("/session/service/organisation");
        assertThat(Browser.location(answer)).isEqualTo("/session?trouble=silent");
        assertThat(browser.get(Browser.location(answer)).body()).contains("does not answer right now");
    }

    @Test
    void somebodyKnownComesInAndIsLinked() throws Exception {
        Person lea = person();
        String subject = UUID.randomUUID().toString();
        Browser browser = browser();
        assertThat(come(browser, subject, lea.email(), true)).isEqualTo("/");
        assertThat(browser.get("/me").body()).contains(lea.email());
        Browser later = browser();
        assertThat(come(later, subject, "changed-" + lea.email(), true)).isEqualTo("/");
        assertThat(later.get("/me").body()).contains(lea.email());
    }

    @Test
    void somebodyInvitedBecomesAPersonOfTheBrand() throws Exception {
        Brand brand = brand();
        String email = UUID.randomUUID() + "@verne.example";
        var admin = people.viewer(person(brand, Role.ADMIN)).in(brand.id());
        invitations.invite(admin, Role.COLLEAGUE, email);
        assertThat(come(browser(), "invited-" + email, email, true)).isEqualTo("/");
        Person joined = Objects.requireNonNull(people.byEmail(email));
        assertThat(joined.name()).isEqualTo("Nour Haddad");
        assertThat(people.viewer(joined).in(brand.id()).roles()).containsExactly(Role.COLLEAGUE);
        assertThat(invitations.standing(admin)).isEmpty();
    }

    @Test
    void aStrangerIsNotLetIn() throws Exception {
        Browser browser = browser();
        String email = UUID.randomUUID() + "@verne.example";
        assertThat(come(browser, "stranger", email, true)).isEqualTo("/session?trouble=unknown");
        assertThat(people.byEmail(email)).isNull();
        assertThat(Browser.location(browser.get("/me"))).startsWith("/session");
    }

    @Test
    void anAddressThatTheServiceDoesNotVouchForIsNotEnough() throws Exception {
        Browser browser = browser();
        assertThat(come(browser, UUID.randomUUID().toString(), person().email(), false))
                .isEqualTo("/session?trouble=unknown");
        assertThat(Browser.location(browser.get("/me"))).startsWith("/session");
    }

    /** A subject is the service's own word; one that looks like an id of ours is nobody of ours. */
    @Test
    void aSubjectThatIsANumberIsNobodysId() throws Exception {
        Person victim = person();
        Browser browser = browser();
        come(browser, Long.toString(victim.id()), "stranger@verne.example", true);
        assertThat(Browser.location(browser.get("/me"))).startsWith("/session");
    }

    private static String come(Browser browser, String subject, String email, boolean verified) throws Exception {
        if (running == null) {
            running = ISSUER.start();
        }
        URI there = URI.create(Browser.location(browser.get("/session/service/organisation")));
        ISSUER.vouch(subject, email, verified, parameter(there, "nonce"));
        String state = URLEncoder.encode(parameter(there, "state"), UTF_8);
        return Browser.location(browser.get("/session/returned?code=one&state=" + state));
    }

    private static String parameter(URI address, String name) {
        for (String pair : address.getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
            }
        }
        throw new AssertionError(address + " lacks " + name);
    }

    private static Issuer issuer() {
        try {
            return new Issuer();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
