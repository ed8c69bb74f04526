package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class RowsHoldNoTextTest extends ScreenTest {

    private static final String WORDS = "gondola-without-a-floor";

    @Test
    void theListTellsFactsAndNeverWhatSomebodyWrote() {
        Brand brand = brand();
        Account account = account(brand);
        long conversation = mention(account, WORDS);
        Browser browser = browser(person(brand, Role.MANAGER));

        String list = browser.get("/brands/" + brand.id() + "/conversations").body();
        String row = browser.get("/conversations/" + conversation + "/row").body();

        assertThat(list).contains("mentions us").contains("Ysé Caron").doesNotContain(WORDS);
        assertThat(row).contains("first message").doesNotContain(WORDS);
        assertThat(browser.get("/conversations/" + conversation).body()).contains(WORDS);
    }

    @Test
    void theTitleOfAThreadNamesWhoNotWhat() {
        Brand brand = brand();
        long conversation = mention(account(brand), WORDS);
        String page = browser(person(brand, Role.MANAGER))
                .get("/conversations/" + conversation)
                .body();
        String title = page.substring(page.indexOf("<title>"), page.indexOf("</title>"));
        assertThat(title).contains("Ysé Caron").doesNotContain(WORDS);
    }
}
