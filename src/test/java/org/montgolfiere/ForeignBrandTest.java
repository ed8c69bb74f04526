package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Promise 7: a brand sees only its own. Every address of the running desk that names something of one brand is called as
 * each role of another, with session and with token, and as nobody. A new address is in this by itself; one with a
 * variable that cannot be filled fails the test.
 */
class ForeignBrandTest extends DeskTest {

    /** Addresses with a variable that name nothing of a brand: a secret from a link, or one's own. */
    private static final Set<String> OF_NO_BRAND = Set.of(
            "/hooks/{network}/{door}",
            "/setup/{token}",
            "/invitations/{token}",
            "/demo/{token}",
            "/calendars/{token}.ics",
            "/crisis/{secret}",
            "/hours/{token}",
            "/hours/{token}/export",
            "/sealed/{token}",
            "/sealed/{token}/stop",
            "/sealed/{token}/disconnections/{account}",
            "/sealed/{token}/retractions/{message}",
            "/me/sessions/{id}",
            "/me/passkeys/{id}",
            "/me/tokens/{id}");

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    Brand ours;
    Brand theirs;
    Estate estate;

    record Address(String method, String template, String path) {
        boolean isApi() {
            return template.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void twoBrands() {
        ours = brand();
        theirs = brand();
        estate = Estate.of(jdbc, theirs, person(theirs, Role.ADMIN));
    }

    @Test
    void nobodyOfAnotherBrandFindsAnythingAtAnyAddress() {
        List<String> leaks = new ArrayList<>();
        for (Role role : Role.values()) {
            leaks.addAll(leaks(person(ours, role), addresses(estate.things())));
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void somebodyOfNoBrandFindsNothingEither() {
        assertThat(leaks(person(), addresses(estate.things()))).isEmpty();
    }

    @Test
    void aStrangerIsSentToTheDoor() {
        List<String> leaks = new ArrayList<>();
        for (Address address : addresses(estate.things())) {
            int status = send(address, request -> request).statusCode();
            if (status != 401 && status != 302 && status != 403) {
                leaks.add(address + " answered a stranger " + status);
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void anAmbassadorOfTheBrandFindsNothingPrivate() {
        List<Address> secluded = addresses(estate.secluded()).stream()
                .filter(
                        address -> address.template()
                                .matches(
                                        "(/api/v1|/brands/\\{brand})?/(conversations|messages|outgoing)/\\{.*|/api/v1/replies/\\{.*"))
                .toList();
        assertThat(secluded).isNotEmpty();
        assertThat(leaks(person(theirs, Role.AMBASSADOR), secluded)).isEmpty();
    }

    @Test
    void theBrandsOwnAdministratorFindsThem() {
        Person own = person(theirs, Role.ADMIN, Role.LEAD);
        List<Address> reads = addresses(estate.things()).stream()
                .filter(address -> address.isApi() && address.method().equals("GET"))
                .toList();
        assertThat(reads).hasSizeGreaterThan(8);
        String token = token(own);
        for (Address address : reads) {
            int status = send(address, request -> request.header("Authorization", "Bearer " + token))
                    .statusCode();
            assertThat(status).as(address.toString()).isEqualTo(200);
        }
    }

    @Test
    void anAddressThatForgetsToAskWhoseItIsIsCaught() throws NoSuchMethodException {
        RequestMappingInfo breach = RequestMappingInfo.paths("/api/v1/accounts/{id}/breach")
                .methods(RequestMethod.GET)
                .build();
        requestMappingHandlerMapping.registerMapping(breach, new Breach(), Breach.class.getMethod("read", long.class));
        try {
            assertThat(leaks(person(ours, Role.HR), addresses(estate.things())))
                    .singleElement()
                    .asString()
                    .contains("/breach answered");
        } finally {
            requestMappingHandlerMapping.unregisterMapping(breach);
        }
    }

    @Test
    void anAddressThatNobodyCanFillIsCaught() throws NoSuchMethodException {
        RequestMappingInfo unknown = RequestMappingInfo.paths("/api/v1/balloons/{balloon}")
                .methods(RequestMethod.GET)
                .build();
        requestMappingHandlerMapping.registerMapping(unknown, new Breach(), Breach.class.getMethod("read", long.class));
        try {
            assertThatThrownBy(() -> addresses(estate.things())).hasMessageContaining("nothing to fill {balloon} with");
        } finally {
            requestMappingHandlerMapping.unregisterMapping(unknown);
        }
    }

    /** What this test is there to catch. */
    static final class Breach {
        public ResponseEntity<String> read(@PathVariable long id) {
            return ResponseEntity.ok("account " + id);
        }
    }

    /** What of these addresses does not answer 404 to this person, by session and by token. */
    private List<String> leaks(Person person, List<Address> addresses) {
        String token = token(person);
        Browser browser = browser(person);
        String csrf = browser.token();
        String cookies = browser.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
        List<String> leaks = new ArrayList<>();
        for (Address address : addresses) {
            HttpResponse<?> answer = send(
                    address,
                    request -> address.isApi()
                            ? request.header("Authorization", "Bearer " + token)
                            : request.header("Cookie", cookies).header("X-CSRF-TOKEN", csrf));
            if (answer.statusCode() != 404) {
                leaks.add(address + " answered " + person.name() + " "
                        + people.viewer(person).roles() + ": " + answer.statusCode());
            }
        }
        return leaks;
    }

    /** Every address that names something, with the ids of these things in it. */
    private List<Address> addresses(Map<String, String> things) {
        List<Address> addresses = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> {
            for (String template : mapping.getPatternValues()) {
                if (template.contains("{") && !OF_NO_BRAND.contains(template) && !ofNobody(template)) {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    String path = fill(template, things);
                    (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                            .forEach(method -> addresses.add(new Address(method.name(), template, path)));
                }
            }
        });
        assertThat(addresses).hasSizeGreaterThan(30);
        return addresses;
    }

    private static boolean ofNobody(String template) {
        return template.startsWith("/me/") || template.startsWith("/actuator") || template.startsWith("/error");
    }

    /** A variable named {@code id} is what the noun before it says. */
    private static String fill(String template, Map<String, String> things) {
        Matcher variable = VARIABLE.matcher(template);
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String name = variable.group(1);
            String before = template.substring(0, variable.start());
            String noun = before.replaceAll("/$", "").replaceAll(".*/", "");
            String thing = things.get(noun + "/" + name);
            String filled = thing == null ? things.get(name.equals("id") ? noun : name) : thing;
            assertThat(filled)
                    .as(
                            "%s: nothing to fill {%s} with; add it to Estate, or to OF_NO_BRAND with a reason",
                            template, name)
                    .isNotNull();
            variable.appendReplacement(path, Matcher.quoteReplacement(filled));
        }
        variable.appendTail(path);
        return path.toString();
    }

    private HttpResponse<Void> send(Address address, Function<HttpRequest.Builder, HttpRequest.Builder> as) {
        String type = address.isApi() ? "application/json" : "application/x-www-form-urlencoded";
        String body = address.isApi() ? json(address.template()) : Estate.FORM;
        HttpRequest.Builder request =
                as.apply(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address.path()))
                        .header("Content-Type", type)
                        .header("Accept", address.isApi() ? "application/json" : "text/html, text/event-stream"));
        request.method(
                address.method(),
                address.method().equals("GET") || address.method().equals("DELETE")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body));
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding());
        } catch (IOException failed) {
            throw new AssertionError(address + " broke off", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A body that would be taken, so that a 404 is about whose it is. */
    private static String json(String template) {
        if (template.endsWith("/messages")) {
            return "[]";
        }
        return "{\"text\": \"x\", \"until\": \"2027-01-01T00:00:00Z\", \"reason\": \"x\"}";
    }
}
