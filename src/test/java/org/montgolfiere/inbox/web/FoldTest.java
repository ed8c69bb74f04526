package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.montgolfiere.triage.Trait;

/** Promise 5, in the thread: what is hostile stands folded behind its gist, and opens in two steps. */
class FoldTest extends ScreenTest {

    @Test
    void hostileWordsStandBehindAGistAndTwoSteps() {
        Brand brand = brand();
        long conversation = say(account(brand), "f1", "some venom");
        read("f1", "anger", Trait.HOSTILE, Trait.REQUEST);

        String page = browser(person(brand, Role.MANAGER))
                .get("/conversations/" + conversation)
                .body();

        assertThat(page).contains("angry, insults, asks for something");
        assertThat(before(page, "some venom"))
                .contains("<details class=\"folded\">")
                .contains("folded-step");
    }

    @Test
    void harmlessWordsStandOpen() {
        Brand brand = brand();
        long conversation = say(account(brand), "f2", "kind words");
        read("f2", "joy", Trait.PRAISE);

        String page = browser(person(brand, Role.MANAGER))
                .get("/conversations/" + conversation)
                .body();

        assertThat(page).contains("kind words").doesNotContain("<details class=\"folded\">");
    }

    @Test
    void aMessageThatTurnsOutHostileIsFoldedOnTheOpenPage() {
        Brand brand = brand();
        long conversation = say(account(brand), "f3", "some venom");
        Browser browser = browser(person(brand, Role.MANAGER));
        String page = browser.get("/conversations/" + conversation).body();
        read("f3", null, Trait.HOSTILE);

        String after = page.replaceAll("(?s).*/talk\\?after=([^\"]+)\".*", "$1");
        String news = browser.get("/conversations/" + conversation + "/talk?after=" + after)
                .body();

        assertThat(news).contains("hx-swap-oob").contains("insults").contains("<details class=\"folded\">");
    }

    @Test
    void allOfAHostileTextIsFoldedOnItsOwnPageToo() {
        Brand brand = brand();
        say(account(brand), "f4", "some venom");
        read("f4", null, Trait.THREAT, Trait.HOSTILE);

        String page = browser(person(brand, Role.MANAGER))
                .get("/messages/" + id("f4"))
                .body();

        assertThat(before(page, "some venom")).contains("a threat").contains("folded-step");
    }

    @Test
    void whoWorksTheDeskSetsTheFoldRightInOneAct() {
        Brand brand = brand();
        long conversation = say(account(brand), "f5", "fiddlesticks");
        read("f5", null, Trait.HOSTILE);
        Browser browser = browser(person(brand, Role.MANAGER));
        String path = "/conversations/" + conversation;
        assertThat(browser.get(path).body()).contains("Not hostile").contains("aria-keyshortcuts=\"h\"");

        browser.htmxPost("/messages/" + id("f5") + "/corrections", "trait", "hostile", "yes", "false");

        assertThat(browser.get(path).body())
                .doesNotContain("<details class=\"folded\">")
                .contains("Fold as hostile");
    }

    @Test
    void whoMayNotWriteFreelySetsNothingRight() {
        Brand brand = brand();
        say(account(brand), "f6", "fiddlesticks");
        read("f6", null, Trait.HOSTILE);

        int status = browser(person(brand, Role.AMBASSADOR))
                .htmxPost("/messages/" + id("f6") + "/corrections", "trait", "hostile", "yes", "false")
                .statusCode();

        assertThat(status).isEqualTo(404);
    }

    private long say(Account account, String id, String text) {
        return hear(
                account, message(id, id, author("yse", "Ysé"), Incoming.Message.Kind.MENTION, text, clock.instant()));
    }

    private static String before(String page, String words) {
        assertThat(page).contains(words);
        return page.substring(0, page.indexOf(words));
    }

    private long id(String remoteId) {
        return jdbc.sql("select id from message where remote_id = :id order by id desc limit 1")
                .param("id", remoteId)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private void read(String remoteId, @org.jspecify.annotations.Nullable String emotion, Trait... traits) {
        String scores = Stream.of(Trait.values())
                .map(trait -> Stream.of(traits).anyMatch(trait::equals) ? "0.9" : "0.1")
                .collect(Collectors.joining(","));
        jdbc.sql("""
                insert into reading (message_id, version, sentiment, scores, emotion, language, cut, read_at)
                values (:id, 'test', 'negative', string_to_array(:scores, ',')::real[], :emotion, 'en', false, :now)""")
                .param("id", id(remoteId))
                .param("scores", scores)
                .param("emotion", emotion)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
