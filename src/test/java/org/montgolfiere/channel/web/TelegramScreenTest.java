package org.montgolfiere.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.channel.telegram.BotServer;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.springframework.test.context.TestPropertySource;

/** From BotFather's token to a message to oneself. */
@TestPropertySource(properties = {"MONTGOLFIERE_ALLOWED_HOSTS=127.0.0.0/8", "MONTGOLFIERE_POLL=false"})
class TelegramScreenTest extends DeskTest {

    private BotServer telegram;
    private Brand brand;
    private Browser admin;

    @BeforeEach
    void open() {
        telegram = new BotServer(() -> clock.instant());
        brand = brand();
        admin = browser(person(brand, Role.ADMIN));
    }

    @AfterEach
    void close() {
        jdbc.sql("update account set state = 'disconnected' where network = 'telegram'")
                .update();
        telegram.close();
    }

    @Test
    void theStepsAreSaidBeforeTheTokenIsAskedFor() {
        assertThat(admin.get("/brands/" + brand.id() + "/accounts").body()).contains("/networks/telegram");
        assertThat(admin.get(path()).body())
                .contains("/newbot", "/setprivacy", "name=\"field-token\" type=\"password\"", "field-server");
    }

    @Test
    void theBotIsShownByItsNameAndIsTriedOutFromItsPage() {
        HttpResponse<String> connected = connect(telegram.token);
        String own = "/brands/" + brand.id() + "/accounts/" + account();
        assertThat(Browser.location(connected)).endsWith(own);
        assertThat(admin.get(own).body()).contains("@verne_bot", "Maison Verne");
        assertThat(admin.get(own).body()).contains("A message to yourself", "press Start");
        assertThat(admin.htmxPost(own + "/trial").body())
                .contains("Not heard yet", "href=\"https://t.me/verne_bot?start=");
    }

    @Test
    void aRefusalSaysWhyAndDoesNotShowTheToken() {
        String wrong = "7000001:AAE-another_token_0123456789-0123";
        HttpResponse<String> answer = connect(wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Telegram does not know this token").doesNotContain(wrong);
    }

    @Test
    void onlyAdministratorsConnect() {
        assertThat(browser(person(brand, Role.LEAD)).get(path()).statusCode()).isEqualTo(403);
    }

    private String path() {
        return "/brands/" + brand.id() + "/networks/telegram";
    }

    private HttpResponse<String> connect(String token) {
        String server = telegram.address().toString();
        return admin.post(path(), "field-token", token, "field-server", server, "colour", "3");
    }

    private long account() {
        return jdbc.sql("select id from account where brand_id = :brand")
                .param("brand", brand.id())
                .query((row, number) -> row.getLong("id"))
                .single();
    }
}
