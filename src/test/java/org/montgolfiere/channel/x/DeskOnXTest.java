package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.DueNow;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Line;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The whole desk beside the stand-in: the guided way to an account, and the door that X calls at. */
@TestPropertySource(properties = {"MONTGOLFIERE_ALLOWED_HOSTS=127.0.0.0/8", "MONTGOLFIERE_POLL=false"})
class DeskOnXTest extends DeskTest {

    private static final Pattern PAGE = Pattern.compile("href=\"(http[^\"]+/2/oauth2/authorize[^\"]+)\"");

    @Autowired
    private Accounts accounts;

    @Autowired
    private Hooks hooks;

    @Autowired
    private ApplicationContext desk;

    private StandIn server;
    private Brand brand;
    private Browser admin;

    @BeforeEach
    void open() {
        server = new StandIn(() -> clock.instant(), () -> clock.instant());
        brand = brand();
        admin = browser(person(brand, Role.ADMIN));
    }

    @AfterEach
    void close() {
        accounts.of(brand.id()).forEach(account -> accounts.disconnect(account.id()));
        server.close();
    }

    @Test
    void thePathSaysWhatToDoAtXAndWhereItComesBack() {
        String page = admin.get(path()).body();
        assertThat(page).contains("First, at X", "developer.x.com", path() + "/authorisation", "field-client");
        assertThat(page.indexOf("API key secret")).isPositive();
    }

    @Test
    void aPersonConnectsAndWritesToThemselves() {
        URI page = asked();
        String state = Line.Asked.first(page.getRawQuery(), "state");
        assertThat(state).hasSizeBetween(1, 500); // X gives back no more
        String back = path() + "/authorisation?state=" + state + "&code=" + server.tokens.allow(page);
        Browser somebodyElse = browser(person(brand, Role.ADMIN));
        assertThat(somebodyElse.get(back).statusCode()).isEqualTo(404);
        Browser ofAnotherBrand = browser(person(brand(), Role.ADMIN));
        assertThat(ofAnotherBrand.get(back).statusCode()).isEqualTo(404);
        assertThat(admin.get(back).statusCode()).isEqualTo(303);
        Account account = account();
        assertThat(account.handle()).isEqualTo("verne");
        String own = "/brands/" + brand.id() + "/accounts/" + account.id();
        assertThat(admin.get(own).body())
                .contains("@verne", "Write to yourself")
                .doesNotContain(Tokens.SECRET);
        assertThat(admin.htmxPost(own + "/trial").body()).contains("It came back");
        assertThat(server.town.newestLetters(each -> true)).hasSize(1);
    }

    @Test
    void whoDoesNotAllowItConnectsNothing() {
        URI page = asked();
        String state = Line.Asked.first(page.getRawQuery(), "state");
        assertThat(admin.get(path() + "/authorisation?state=" + state + "&error=access_denied")
                        .body())
                .contains("The desk was not allowed in");
        assertThat(accounts.of(brand.id())).isEmpty();
    }

    @Test
    void accessThatOpensNothingThoughItWasRenewedIsSaidAtOnce() {
        connected();
        server.instead = asked ->
                asked.path().equals("/2/oauth2/token") ? null : Problems.error(401, 32, "Could not authenticate you");
        DueNow.read(desk);
        assertThat(account().state()).isEqualTo(Account.State.NEEDS_ATTENTION);
        assertThat(account().trouble()).isEqualTo("channel.x.revoked");
        DueNow.read(desk);
        assertThat(server.tokens.renewed).hasSize(1);
    }

    @Test
    void theDoorAnswersItsChallengeAndTakesOnlyWhatIsSigned() throws Exception {
        connected("field-apisecret", Tokens.API_SECRET, "field-bearer", Tokens.BEARER);
        URI door = URI.create("http://localhost:" + port + hooks.open(account()).getPath());
        HttpResponse<String> challenge = call(
                HttpRequest.newBuilder(URI.create(door + "?crc_token=from_X")).GET());
        assertThat(challenge.statusCode()).isEqualTo(200);
        assertThat(challenge.body())
                .isEqualTo("{\"response_token\":\"" + Signatures.signature(Tokens.API_SECRET, "from_X".getBytes())
                        + "\"}");
        String body = "{\"data\":{\"event_type\":\"dm.received\",\"filter\":{\"user_id\":\"" + Town.OURS + "\"}}}";
        String signature = Signatures.signature(Tokens.API_SECRET, body.getBytes());
        assertThat(brought(door, body, signature)).isEqualTo(200);
        assertThat(brought(door, body, signature)).isEqualTo(200);
        assertThat(brought(door, body + " ", signature)).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from hook_delivery where account_id = :account")
                        .param("account", account().id())
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    private static int brought(URI door, String body, String signature) throws Exception {
        return call(HttpRequest.newBuilder(door)
                        .header("Content-Type", "application/json")
                        .header(Signatures.HEADER, signature)
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private void connected(String... more) {
        URI page = asked(more);
        String state = Line.Asked.first(page.getRawQuery(), "state");
        admin.get(path() + "/authorisation?state=" + state + "&code=" + server.tokens.allow(page));
    }

    private URI asked(String... more) {
        List<String> form = new java.util.ArrayList<>(List.of(
                "field-client",
                Tokens.CLIENT,
                "field-secret",
                Tokens.SECRET,
                "field-address",
                server.address().toString(),
                "colour",
                "4"));
        form.addAll(List.of(more));
        HttpResponse<String> answer = admin.post(path(), form.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher page = PAGE.matcher(answer.body());
        assertThat(page.find()).isTrue();
        return URI.create(page.group(1).replace("&amp;", "&"));
    }

    private Account account() {
        return accounts.of(brand.id()).getFirst();
    }

    private String path() {
        return "/brands/" + brand.id() + "/networks/x";
    }
}
