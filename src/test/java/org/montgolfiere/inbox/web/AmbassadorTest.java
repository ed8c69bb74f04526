package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class AmbassadorTest extends ScreenTest {

    @Test
    void anAmbassadorSeesPublicConversationsAndNoTraceOfPrivateOnes() {
        Brand brand = brand();
        Account account = account(brand);
        long open = mention(account, "en public");
        long hidden = whisper(account, "en privé");
        Browser ambassador = browser(person(brand, Role.AMBASSADOR));

        String list = ambassador
                .get("/brands/" + brand.id() + "/conversations?view=all")
                .body();

        assertThat(list).contains("row-" + open).doesNotContain("row-" + hidden);
        assertThat(ambassador.get("/conversations/" + open).statusCode()).isEqualTo(200);
        for (String part : new String[] {"", "/row", "/head", "/talk", "/side", "/looking", "/labels", "/merge"}) {
            assertThat(ambassador.get("/conversations/" + hidden + part).statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
    }
}
