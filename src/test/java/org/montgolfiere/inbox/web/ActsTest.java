package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Account;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;

class ActsTest extends ScreenTest {

    @Test
    void closingAnswersTheHeadAsItIsNowAndTheOldOneIsUndone() {
        Brand brand = brand();
        String path = "/conversations/" + mention(account(brand), "bonjour");
        Browser browser = browser(person(brand, Role.MANAGER));

        assertThat(browser.htmxPost(path + "/closure").body()).contains("Open again");
        assertThat(browser.delete(path + "/closure").body()).contains("Close").doesNotContain("Open again");
    }

    @Test
    void withoutScriptsTheSameFormsLeadBackToTheConversation() {
        Brand brand = brand();
        String path = "/conversations/" + mention(account(brand), "bonjour");
        Browser browser = browser(person(brand, Role.MANAGER));

        HttpResponse<String> closed = browser.post(path + "/closure");
        assertThat(closed.statusCode()).isEqualTo(303);
        assertThat(Browser.location(closed)).endsWith(path);
        assertThat(browser.post(path + "/closure", "_method", "delete").statusCode())
                .isEqualTo(303);
        assertThat(browser.get(path + "/head").body()).doesNotContain("Open again");
    }

    @Test
    void ofTwoWhoTakeItTheSecondHearsWhoHasIt() {
        Brand brand = brand();
        String path = "/conversations/" + mention(account(brand), "bonjour");
        browser(person(brand, Role.MANAGER)).htmxPost(path + "/claim");

        HttpResponse<String> second = browser(person(brand, Role.MANAGER)).htmxPost(path + "/claim");

        assertThat(second.headers().firstValue("HX-Trigger").orElseThrow()).contains("Camille Roux takes care of this");
        assertThat(second.body()).contains("With Camille Roux");
    }

    @Test
    void whatCameMeanwhileIsNotClosedUnseen() {
        Brand brand = brand();
        Account account = account(brand);
        String path = "/conversations/" + mention(account, "bonjour");
        Browser browser = browser(person(brand, Role.MANAGER));

        HttpResponse<String> answer = browser.htmxPost(path + "/closure", "version", "-1");

        assertThat(answer.headers().firstValue("HX-Trigger").orElseThrow()).contains("Something new came in");
        assertThat(answer.body()).doesNotContain("Open again");
    }

    @Test
    void givingItToSomebodyWhoIsOffIsRefusedWithUntilWhenAndWhoIsThere() {
        Brand brand = brand();
        String path = "/conversations/" + mention(account(brand), "bonjour");
        Browser lead = browser(person(brand, Role.LEAD));
        Person off = person(brand, Role.MANAGER);
        jdbc.sql("insert into off_time (person_id, starts_at, ends_at) values (:person, :now, '2026-04-01T07:00:00Z')")
                .param("person", off.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        assertThat(lead.get(path + "/assignment").body()).contains("off until 1 Apr");
        HttpResponse<String> answer = lead.htmxPost(path + "/assignment", "person", Long.toString(off.id()));

        assertThat(answer.headers().firstValue("HX-Trigger").orElseThrow())
                .contains("is off until 1 Apr", "nobody else is at work just now");
        assertThat(answer.body()).doesNotContain("With " + off.name());
        assertThat(browser(person(brand, Role.MANAGER))
                        .get(path + "/assignment")
                        .body())
                .contains(">off<")
                .doesNotContain("off until");
    }

    @Test
    void labelsAreWornAsChosenAndTheTrailSaysSo() {
        Brand brand = brand();
        String path = "/conversations/" + mention(account(brand), "bonjour");
        Browser lead = browser(person(brand, Role.LEAD));
        lead.post("/brands/" + brand.id() + "/labels", "name", "refund", "colour", "3");
        long label = jdbc.sql("select id from label where brand_id = :brand")
                .param("brand", brand.id())
                .query((row, number) -> row.getLong(1))
                .single();

        lead.htmxPost(path + "/labels", "label", Long.toString(label));

        assertThat(lead.get(path + "/side").body()).contains("refund");
        assertThat(lead.get(path).body()).contains("put the label “refund”");
        lead.htmxPost(path + "/labels");
        assertThat(lead.get(path + "/side").body()).doesNotContain("refund");
    }

    @Test
    void allThatMatchAreClosedBeyondThePage() {
        Brand brand = brand();
        Account account = account(brand);
        for (int count = 0; count < 60; count++) {
            mention(account, "message " + count);
        }
        Person person = person(brand, Role.LEAD);
        HttpResponse<String> answer = browser(person)
                .htmxPost(
                        "/brands/" + brand.id() + "/conversations/bulk?view=waiting",
                        "act",
                        "closure",
                        "all",
                        "true",
                        "seen",
                        clock.instant().toString());

        assertThat(answer.headers().firstValue("HX-Trigger").orElseThrow()).contains("60 conversations changed");
        assertThat(answer.body()).contains("Nothing waits. The earth turns.");
    }

    @Test
    void theChosenOnesAloneAreChangedWhereSomeWereChosen() {
        Brand brand = brand();
        Account account = account(brand);
        List<Long> heard = List.of(mention(account, "a"), mention(account, "b"), mention(account, "c"));
        Browser browser = browser(person(brand, Role.LEAD));

        String list = browser.htmxPost(
                        "/brands/" + brand.id() + "/conversations/bulk?view=waiting",
                        "act",
                        "closure",
                        "all",
                        "false",
                        "chosen",
                        heard.get(0).toString(),
                        "chosen",
                        heard.get(2).toString())
                .body();

        assertThat(list).contains("row-" + heard.get(1)).doesNotContain("row-" + heard.get(0));
    }

    @Test
    void anEmptyNoteIsRefusedAndAKeptOneStandsInTheThread() {
        Brand brand = brand();
        String path = "/conversations/" + mention(account(brand), "bonjour");
        Browser browser = browser(person(brand, Role.MANAGER));

        assertThat(browser.htmxPost(path + "/notes", "text", "  ").body()).contains("A note has 1 to 10,000 letters");
        browser.htmxPost(path + "/notes", "text", "ask the workshop <b>");
        assertThat(browser.get(path).body()).contains("ask the workshop &lt;b&gt;");
    }
}
