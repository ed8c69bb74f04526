package org.montgolfiere.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import tools.jackson.databind.JsonNode;

/** What programs tell is stored once, whole or not at all. */
class TellingTest extends ApiTest {

    Brand brand;
    Program admin;
    long account;
    String messages;

    @BeforeEach
    void anAccount() {
        brand = brand();
        admin = program(brand, Role.ADMIN);
        account = account(admin, brand);
        messages = "/api/v1/accounts/" + account + "/messages";
    }

    @Test
    void whatIsToldAgainIsKnown() {
        String two = "[" + message("t-1", "Hello") + "," + message("t-2", "Bonjour") + "]";
        assertThat(admin.post(messages, two).body()).isEqualTo("{\"stored\":2,\"known\":0,\"setAside\":0}");
        assertThat(admin.post(messages, two).body()).isEqualTo("{\"stored\":0,\"known\":2,\"setAside\":0}");
    }

    @Test
    void onlyAnAdministratorOrALeadSpeaksForCustomers() {
        String one = "[" + message("t-1", "Hello") + "]";
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.ADMIN, Role.LEAD))) {
            assertThat(program(brand, role).post(messages, one).status())
                    .as(role.word())
                    .isEqualTo(403);
        }
        assertThat(program(brand, Role.LEAD).post(messages, one).status()).isEqualTo(200);
    }

    @Test
    void nothingIsAFineBatch() {
        assertThat(admin.post(messages, "[]").body()).isEqualTo("{\"stored\":0,\"known\":0,\"setAside\":0}");
    }

    @Test
    void aWrongItemKeepsTheWholeRequestOutAndEveryWrongPlaceIsNamed() {
        Program.Told told = admin.post(
                messages,
                "[" + message("t-1", "Hello")
                        + ", {\"author\": {\"id\": 7}, \"text\": null, \"sentAt\": \"yesterday\"}, 5]");
        assertThat(told.status()).isEqualTo(400);
        assertThat(told.json().get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/1/id", "/1/author/id", "/1/text", "/1/sentAt", "/2");
        assertThat(admin.get("/api/v1/conversations?account=" + account).json().get("items"))
                .isEmpty();
    }

    @Test
    void aThousandAreTakenAndOneMoreIsNot() {
        assertThat(admin.post(messages, batch(1_000)).json().get("stored").asInt())
                .isEqualTo(1_000);
        assertThat(admin.post(messages, batch(1_001)).status()).isEqualTo(413);
    }

    @Test
    void moreThanEightMebibytesAreToldSo() {
        String long1 = "[" + message("t-1", "a".repeat(9 << 20)) + "]";
        assertThat(admin.post(messages, long1).status()).isEqualTo(413);
        Program.Told unannounced = admin.send(
                "POST",
                messages,
                BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(long1.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                "Content-Type",
                "application/json");
        assertThat(unannounced.status()).isEqualTo(413);
    }

    @Test
    void aReplyJoinsTheConversationOfWhatItAnswersAndAPrivateOneDoesNot() {
        admin.post(messages, "[" + message("t-1", "Hello") + "]");
        admin.post(messages, """
                [{"id": "t-2", "inReplyTo": "t-1", "author": {"id": "u-2"}, "text": "Me too"},
                 {"id": "t-3", "inReplyTo": "t-1", "author": {"id": "u-3"}, "text": "In private", "private": true}]""");
        JsonNode items =
                admin.get("/api/v1/conversations?account=" + account).json().get("items");
        assertThat(items).hasSize(2);
        assertThat(items.findValuesAsString("private")).containsExactlyInAnyOrder("false", "true");
        assertThat(items.findValuesAsString("incoming")).containsExactlyInAnyOrder("2", "1");
    }

    @Test
    void onlyAnAccountThatIsFedFromOutsideTakesMessages() {
        admin.delete("/api/v1/accounts/" + account);
        assertThat(admin.post(messages, "[" + message("t-1", "Hello") + "]").status())
                .isEqualTo(409);
    }

    @Test
    void aTextThatWasCutIsSetAsideInSight() {
        admin.post(messages, "[" + message("t-1", "a".repeat(1_000_000)) + "]");
        JsonNode aside = admin.get("/api/v1/accounts/" + account + "/set-aside").json();
        assertThat(aside.get("items")).hasSize(1);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        Program.Told told = admin.get("/api/v1/me");
        for (int times = 0; told.status() == 200 && times < 2 * Allowance.PURSE; times++) {
            told = admin.get("/api/v1/me");
        }
        assertThat(told.status()).isEqualTo(429);
        assertThat(told.header("Retry-After")).isEqualTo("1");
        clock.pass(Duration.ofSeconds(1));
        assertThat(admin.get("/api/v1/me").status()).isEqualTo(200);
    }

    private static String batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(place -> message("b-" + place, "Hello"))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
