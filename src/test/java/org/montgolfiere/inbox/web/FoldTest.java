package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
import org.springframework.jdbc.core.simple.JdbcClient;

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

        assertThat(page)
                .contains("angry, insults; asks for something")
                .contains("<details class=\"folded\">")
                .contains("action=\"/messages/" + id("f1") + "/opening\"")
                .doesNotContain("some venom");
    }

    @Test
    void theSecondStepShowsTheWordsAndTheNextLookFoldsThemAgain() {
        Brand brand = brand();
        long conversation = say(account(brand), "g1", "some venom");
        read("g1", "anger", Trait.HOSTILE);
        Browser browser = browser(person(brand, Role.MANAGER));
        String opening = "/messages/" + id("g1") + "/opening";

        String opened = browser.htmxPost(opening).body();
        String again = browser.delete(opening + "?count=0").body();

        assertThat(opened).contains("some venom", "data-fold", "data-opened").doesNotContain("<html");
        assertThat(again).contains("<details class=\"folded\">").doesNotContain("some venom");
        assertThat(browser.get("/conversations/" + conversation).body()).doesNotContain("some venom");
    }

    @Test
    void withoutScriptsTheSecondStepIsAPageOfItsOwn() {
        Brand brand = brand();
        long conversation = say(account(brand), "g2", "some venom");
        read("g2", null, Trait.HOSTILE);
        Browser browser = browser(person(brand, Role.MANAGER));

        String page = browser.post("/messages/" + id("g2") + "/opening").body();

        assertThat(page).contains("<html", "some venom", "href=\"/conversations/" + conversation + "\"");
    }

    @Test
    void aPictureOfAHostileMessageStaysBlurredUntilItIsOpened() {
        Brand brand = brand();
        long conversation = say(account(brand), "g3", "some venom");
        jdbc.sql("insert into message_media values (:id, 0, 'image', 'https://x.example/1.png', 'a vile picture')")
                .param("id", id("g3"))
                .update();
        read("g3", null, Trait.HOSTILE);
        Browser browser = browser(person(brand, Role.MANAGER));
        String picture = "/messages/" + id("g3") + "/media/0";

        String thread = browser.get("/conversations/" + conversation).body();
        String shown = browser.get(picture + "/shown", "HX-Request", "true").body();
        String opened = browser.htmxPost(picture + "/opening").body();
        String again = browser.delete(picture + "/opening?count=0").body();

        assertThat(thread).contains("show it blurred").doesNotContain("a vile picture");
        assertThat(shown).contains("is-veiled", "Show it clearly").doesNotContain("a vile picture");
        assertThat(opened).contains("a vile picture", "data-fold").doesNotContain("is-veiled");
        assertThat(again).contains("is-veiled").doesNotContain("a vile picture");
    }

    @Test
    void aPictureOfHarmlessWordsIsShownAtOnce() {
        Brand brand = brand();
        say(account(brand), "g4", "kind words");
        jdbc.sql("insert into message_media values (:id, 0, 'image', 'https://x.example/1.png', 'a cat')")
                .param("id", id("g4"))
                .update();
        read("g4", null, Trait.PRAISE);

        String shown = browser(person(brand, Role.MANAGER))
                .get("/messages/" + id("g4") + "/media/0/shown", "HX-Request", "true")
                .body();

        assertThat(shown).contains("a cat").doesNotContain("is-veiled");
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

        assertThat(page).contains("some venom");
        assertThat(news)
                .contains("hx-swap-oob", "insults", "<details class=\"folded\">")
                .doesNotContain("some venom");
    }

    @Test
    void allOfAHostileTextIsFoldedOnItsOwnPageToo() {
        Brand brand = brand();
        say(account(brand), "f4", "some venom");
        read("f4", null, Trait.THREAT, Trait.HOSTILE);

        String page = browser(person(brand, Role.MANAGER))
                .get("/messages/" + id("f4"))
                .body();

        assertThat(page).contains("a threat", "folded-step").doesNotContain("some venom");
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

    /** What triage would say of insults. */
    static void read(JdbcClient jdbc, long message, Instant now) {
        String scores = Stream.of(Trait.values())
                .map(trait -> trait == Trait.HOSTILE ? "0.9" : "0.1")
                .collect(Collectors.joining(","));
        jdbc.sql("""
                insert into reading (message_id, version, sentiment, scores, language, cut, read_at)
                values (:id, 'test', 'negative', string_to_array(:scores, ',')::real[], 'en', false, :now)""")
                .param("id", message)
                .param("scores", scores)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private long say(Account account, String id, String text) {
        return hear(
                account, message(id, id, author("yse", "Ysé"), Incoming.Message.Kind.MENTION, text, clock.instant()));
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
