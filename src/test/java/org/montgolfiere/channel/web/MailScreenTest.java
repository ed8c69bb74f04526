package org.montgolfiere.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class MailScreenTest extends DeskTest {

    private Brand brand;
    private Browser admin;

    @BeforeEach
    void open() {
        brand = brand();
        admin = browser(person(brand, Role.ADMIN));
    }

    private String path() {
        return "/brands/" + brand.id() + "/networks/mail";
    }

    @Test
    void theAddressComesFirstAndItsServersAreGuessedToBeLookedOver() {
        assertThat(admin.get("/brands/" + brand.id() + "/accounts").body()).contains("/networks/mail");
        assertThat(admin.get(path()).body()).contains("Begin with the address").doesNotContain("field-password");
        assertThat(admin.get(path() + "?address=bonjour@wanadoo.fr").body())
                .contains("field-password", "imap.orange.fr:993", "smtp.orange.fr:465", "value=\"bonjour@wanadoo.fr\"");
    }

    @Test
    void whatIsNoAddressIsAskedForAgain() {
        assertThat(admin.get(path() + "?address=personne").body())
                .contains("This is not an e-mail address", "value=\"personne\"")
                .doesNotContain("field-password");
    }

    @Test
    void aRefusalSaysWhyAndKeepsWhatWasTypedButThePassword() {
        HttpResponse<String> answer = admin.post(
                path(),
                "field-address",
                "bonjour@verne.example",
                "field-password",
                "a secret of ours",
                "field-imap",
                "127.0.0.1:993",
                "field-smtp",
                "127.0.0.1:465",
                "colour",
                "3");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("has a private address", "value=\"127.0.0.1:993\"")
                .doesNotContain("a secret of ours");
    }

    @Test
    void onlyAdministratorsConnect() {
        Browser lead = browser(person(brand, Role.LEAD));
        assertThat(lead.get(path()).statusCode()).isEqualTo(403);
    }

    @Test
    void anAccountThatCanWriteToItselfIsAskedToAndSaysHowItWent() {
        String own = "/brands/" + brand.id() + "/accounts/" + account("mail");
        assertThat(admin.get(own).body())
                .contains("A message to yourself", "bonjour@verne.example", "Write to yourself");
        assertThat(admin.htmxPost(own + "/trial").body()).contains("The account is disconnected");
        String other = "/brands/" + brand.id() + "/accounts/" + account("rehearsal");
        assertThat(admin.get(other).body()).doesNotContain("A message to yourself");
        assertThat(admin.htmxPost(other + "/trial").statusCode()).isEqualTo(404);
    }

    private long account(String network) {
        return jdbc.sql("""
                        insert into account (brand_id, network, remote_id, handle, name, colour, base, state, connected_at,
                                             next_poll_at)
                        values (:brand, :network, 'bonjour@verne.example', 'bonjour@verne.example', 'Maison Verne', 1,
                                'imap://mail.verne.example:993', 'connected', :now, :now + interval '1 year')
                        returning id""")
                .param("brand", brand.id())
                .param("network", network)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
