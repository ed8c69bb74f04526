package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class ThreadTest extends ScreenTest {

    private static final Pattern AFTER = Pattern.compile("/talk\\?after=([^\"]+)\"");
    private static final Incoming.Author YSE = author("yse", "Ysé");

    @Test
    void newsIsWhatWasNotShownAndNothingElse() {
        Brand brand = brand();
        Account account = account(brand);
        long conversation = say(account, "n1", "the first");
        Browser browser = browser(person(brand, Role.MANAGER));
        String page = browser.get("/conversations/" + conversation).body();
        String path = "/conversations/" + conversation + "/talk?after=";

        assertThat(browser.get(path + after(page)).body()).doesNotContain("the first");
        say(account, "n2", "the second");
        String news = browser.get(path + after(page)).body();

        assertThat(news).contains("the second").doesNotContain("the first");
        assertThat(browser.get(path + after(news)).body()).doesNotContain("the second");
    }

    @Test
    void askedAgainAndAgainTheThreadTellsNothingTwice() {
        Brand brand = brand();
        Account account = account(brand);
        for (int count = 1; count < 8; count++) {
            clock.pass(Duration.ofSeconds(40));
            say(account, "k" + count, "message " + count);
        }
        long conversation = say(account, "k8", "message 8");
        String path = "/conversations/" + conversation;
        Browser browser = browser(person(brand, Role.LEAD));
        browser.htmxPost(path + "/claim");
        browser.htmxPost(path + "/notes", "text", "a note");

        for (String page : List.of(
                browser.get(path).body(),
                browser.get(path, "HX-Request", "true").body())) {
            String shown = page;
            for (int time = 0; time < 3; time++) {
                shown = browser.get(path + "/talk?after=" + after(shown)).body();
                assertThat(shown)
                        .doesNotContain("message ")
                        .doesNotContain("a note")
                        .doesNotContain("took this");
            }
        }
    }

    @Test
    void aMessageWithAnOlderDateThatComesLaterIsStillNews() {
        Brand brand = brand();
        Account account = account(brand);
        long conversation = say(account, "o1", "the first");
        Browser browser = browser(person(brand, Role.MANAGER));
        String page = browser.get("/conversations/" + conversation).body();
        clock.pass(Duration.ofMinutes(10));
        hear(
                account,
                message(
                        "o0",
                        "thread",
                        YSE,
                        Incoming.Message.Kind.MENTION,
                        "said long before",
                        clock.instant().minus(Duration.ofHours(2))));

        assertThat(browser.get("/conversations/" + conversation + "/talk?after=" + after(page))
                        .body())
                .contains("said long before");
    }

    @Test
    void foreignTextIsTextWhateverItHolds() {
        Brand brand = brand();
        Account account = account(brand);
        long conversation = say(
                account,
                "h1",
                "<script>alert(1)</script> <img src=x onerror=alert(1)> javascript:alert(1)"
                        + " https://shop.example/a?b=1&c=2. \u202Egnp.exe");
        String page = browser(person(brand, Role.MANAGER))
                .get("/conversations/" + conversation)
                .body();

        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("href=\"https://shop.example/a?b=1&amp;c=2\"")
                .contains("rel=\"noreferrer noopener nofollow\"")
                .doesNotContain("href=\"javascript:");
    }

    @Test
    void aVeryLongTextIsCutInSightAndShownWholeWhenAsked() {
        Brand brand = brand();
        Account account = account(brand);
        long conversation = say(account, "l1", "a".repeat(50_000) + " the very end");
        Browser browser = browser(person(brand, Role.MANAGER));
        String page = browser.get("/conversations/" + conversation).body();
        Matcher whole = Pattern.compile("href=\"(/messages/\\d+)\"").matcher(page);

        assertThat(page.length()).isLessThan(40_000);
        assertThat(whole.find()).isTrue();
        assertThat(browser.get(whole.group(1)).body()).contains("the very end");
    }

    @Test
    void aPageOfAThreadAsksNoForeignHostForAnything() {
        Brand brand = brand();
        Account account = account(brand);
        Incoming.Media picture = new Incoming.Media(Incoming.Media.Kind.IMAGE, "https://spy.example/p.png", "a kite");
        long conversation = hear(
                account,
                new Incoming.Message(
                        "m1",
                        "m",
                        null,
                        new Incoming.Author("id", "h", "N", "https://spy.example/face.png"),
                        Incoming.Message.Kind.MENTION,
                        "look",
                        List.of(picture),
                        "https://network.example/m1",
                        clock.instant(),
                        false));
        String page = browser(person(brand, Role.MANAGER))
                .get("/conversations/" + conversation)
                .body();

        assertThat(page).contains("Image: a kite").doesNotContain("spy.example");
        assertThat(page).doesNotContainPattern("src=\"https?:");
    }

    private long say(Account account, String id, String text) {
        return hear(account, message(id, "thread", YSE, Incoming.Message.Kind.MENTION, text, clock.instant()));
    }

    private static String after(String page) {
        Matcher after = AFTER.matcher(page);
        assertThat(after.find()).isTrue();
        return after.group(1);
    }
}
