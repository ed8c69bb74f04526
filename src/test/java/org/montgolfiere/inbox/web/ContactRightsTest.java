package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class ContactRightsTest extends ScreenTest {

    @Test
    void onlyTheHandleTypedRightForgetsAPerson() {
        Brand brand = brand();
        long conversation = mention(account(brand), "my old words");
        String contact = "/contacts/" + contact(conversation);
        String handle = jdbc.sql("select handle from contact where id = :id")
                .param("id", contact(conversation))
                .query((row, number) -> row.getString(1))
                .single();
        Browser lead = browser(person(brand, Role.LEAD));

        assertThat(lead.post(contact + "/erasure", "typed", "somebody else").statusCode())
                .isEqualTo(422);
        assertThat(lead.get("/conversations/" + conversation).body()).contains("my old words");
        assertThat(lead.post(contact + "/erasure", "typed", "@" + handle).statusCode())
                .isEqualTo(303);
        assertThat(lead.get("/conversations/" + conversation).body())
                .doesNotContain("my old words")
                .doesNotContain("Ysé Caron");
    }

    @Test
    void whoDoesNotLeadNeitherExportsNorErases() {
        Brand brand = brand();
        String contact = "/contacts/" + contact(mention(account(brand), "words"));
        Browser manager = browser(person(brand, Role.MANAGER));

        assertThat(manager.get(contact).body()).doesNotContain("/erasure").doesNotContain("/export");
        assertThat(manager.get(contact + "/export").statusCode()).isEqualTo(404);
        assertThat(manager.post(contact + "/erasure", "typed", "x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCorrectedNameStands() {
        Brand brand = brand();
        String contact = "/contacts/" + contact(mention(account(brand), "words"));
        Browser lead = browser(person(brand, Role.LEAD));
        lead.post(contact + "/correction", "name", "Yseult Caron");
        assertThat(lead.get(contact).body()).contains("Yseult Caron");
    }

    private long contact(long conversation) {
        return jdbc.sql("select contact_id from conversation where id = :id")
                .param("id", conversation)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
