package org.montgolfiere.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.TestClock;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class WebhooksScreenTest extends DeskTest {

    Brand brand;
    Browser admin;
    String path;

    @BeforeEach
    void anAdministrator() {
        brand = brand();
        admin = browser(person(brand, Role.ADMIN));
        path = "/brands/" + brand.id() + "/webhooks";
        admin.get(path);
    }

    @Test
    void aSecretIsShownOnceAndNeverAgain() {
        HttpResponse<String> made = admin.htmxPost(
                path, "address", "https://hooks.example/desk", "events", "message.stored", "events", "reply.sent");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("https://hooks.example/desk", "whs_", "A reply was sent");
        assertThat(admin.get(path).body())
                .contains("https://hooks.example/desk")
                .doesNotContain("whs_");
    }

    @Test
    void anAddressThatIsNoneAndNothingToHearOfAreSaid() {
        assertThat(admin.htmxPost(path, "address", "mailto:x@verne.example", "events", "message.stored")
                        .body())
                .contains("no address that can be called");
        assertThat(admin.htmxPost(path, "address", "https://hooks.example/desk").body())
                .contains("Choose at least one thing");
        assertThat(jdbc.sql("select count(*) from webhook where brand_id = :brand")
                        .param("brand", brand.id())
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isZero();
    }

    @Test
    void aDeliveryThatWasGivenUpIsShownAndTriedAgain() {
        admin.htmxPost(path, "address", "https://hooks.example/desk", "events", "message.stored");
        long webhook = jdbc.sql("select max(id) from webhook")
                .query((row, number) -> row.getLong(1))
                .single();
        long delivery = jdbc.sql("""
                insert into delivery (webhook_id, event, body, state, tries, begun_at, next_try_at, why, created_at, ended_at)
                values (:webhook, 'message.stored', '{}', 'dead', 14, :now, 'infinity', '503', :now, :now) returning id""")
                .param("webhook", webhook)
                .param("now", TestClock.START.atOffset(java.time.ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
        assertThat(admin.get(path).body()).contains("Given up", "503", "Try again");
        HttpResponse<String> replayed = admin.htmxPost(path + "/" + webhook + "/deliveries/" + delivery + "/replay");
        assertThat(replayed.body()).doesNotContain("503").contains("One delivery is under way");
        assertThat(admin.delete(path + "/" + webhook).body()).contains("Nobody outside listens yet");
    }

    @Test
    void onlyAdministratorsSeeIt() {
        assertThat(browser(person(brand, Role.LEAD)).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void frenchReadsFrench() {
        var person = person(brand, Role.ADMIN);
        jdbc.sql("update person set locale = 'fr' where id = :id")
                .param("id", person.id())
                .update();
        assertThat(browser(person).get(path).body()).contains("Un nouveau webhook", "Personne n’écoute");
    }
}
