package org.montgolfiere.inbox.web;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

/** A person in danger: the banner above the conversation, the reason in the list, the protocol among the settings. */
class DangerScreenTest extends ScreenTest {

    @Test
    void theBannerOpensTheProtocolAndTheListSaysWhy() {
        Brand brand = brand();
        long conversation = hear(
                account(brand),
                message("d1", "d1", author("yse", "Ysé"), Incoming.Message.Kind.MENTION, "help", clock.instant()));
        Browser browser = browser(person(brand, Role.LEAD));
        String path = "/conversations/" + conversation;
        assertThat(browser.get(path).body()).doesNotContain("may be in danger");

        jdbc.sql("""
                insert into danger (message_id, brand_id, conversation_id, at, rung)
                select id, :brand, conversation_id, :at, 0 from message where conversation_id = :conversation""")
                .param("brand", brand.id())
                .param("at", clock.instant().atOffset(UTC))
                .param("conversation", conversation)
                .update();

        assertThat(browser.get(path).body())
                .contains("nobody was on duty or on call")
                .contains("3114");
        assertThat(browser.get("/brands/" + brand.id() + "/conversations").body())
                .contains("a person may be in danger");
    }

    @Test
    void theProtocolStandsAmongTheSettings() {
        Brand brand = brand();
        String path = "/brands/" + brand.id() + "/protocol";
        assertThat(browser(person(brand, Role.LEAD)).get(path).body())
                .contains("<textarea")
                .contains("112");
        assertThat(browser(person(brand, Role.MANAGER)).get(path).body())
                .contains("112")
                .doesNotContain("<textarea");
    }
}
