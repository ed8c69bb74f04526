package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class ArrivalsTest extends ScreenTest {

    @Test
    void whatCameSinceTheListWasReadWaitsBehindACount() {
        Brand brand = brand();
        Account account = account(brand);
        mention(account, "there already");
        Browser browser = browser(person(brand, Role.MANAGER));
        Instant read = clock.instant();

        assertThat(arrivals(browser, brand, read)).doesNotContain("class=\"arrivals\"");
        clock.pass(Duration.ofSeconds(5));
        mention(account, "one");
        mention(account, "two");

        assertThat(arrivals(browser, brand, read)).contains("2 new").contains("class=\"arrivals\"");
    }

    @Test
    void aFurtherMessageInARowThatStandsThereIsNoArrival() {
        Brand brand = brand();
        Account account = account(brand);
        Incoming.Author author = author("ysé", "Ysé");
        hear(account, message("a1", "a", author, Incoming.Message.Kind.MENTION, "one", clock.instant()));
        Instant read = clock.instant();
        clock.pass(Duration.ofSeconds(5));
        hear(account, message("a2", "a", author, Incoming.Message.Kind.MENTION, "two", clock.instant()));

        assertThat(arrivals(browser(person(brand, Role.MANAGER)), brand, read)).doesNotContain("class=\"arrivals\"");
    }

    @Test
    void aMessageThatANetworkDeliversLateIsAnArrivalAllTheSame() {
        Brand brand = brand();
        Account account = account(brand);
        Instant read = clock.instant();
        clock.pass(Duration.ofSeconds(5));
        Instant earlier = read.minus(Duration.ofHours(1));
        hear(account, message("l", "l", author("l", "L"), Incoming.Message.Kind.MENTION, "late", earlier));

        assertThat(arrivals(browser(person(brand, Role.MANAGER)), brand, read)).contains("1 new");
    }

    private static String arrivals(Browser browser, Brand brand, Instant since) {
        return browser.get("/brands/" + brand.id() + "/conversations/arrivals?view=waiting&since=" + since)
                .body();
    }
}
