package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

class ForeignConversationTest extends ScreenTest {

    @Test
    void everyRouteAnswersAPersonOfAnotherBrandAsIfNothingWereThere() {
        Brand brand = brand();
        long conversation = mention(account(brand), "bonjour");
        Browser stranger = browser(person(brand(), Role.ADMIN));
        for (String path : reads(brand, conversation)) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : acts(brand, conversation)) {
            assertThat(stranger.htmxPost(
                                    path, "person", "1", "other", "1", "text", "x", "until", "2027-01-01T00:00:00Z")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String undone : List.of("claim", "closure", "snooze", "merge")) {
            assertThat(stranger.delete("/conversations/" + conversation + "/" + undone)
                            .statusCode())
                    .as(undone)
                    .isEqualTo(404);
        }
    }

    @Test
    void theSameRoutesAnswerThoseWhoBelong() {
        Brand brand = brand();
        long conversation = mention(account(brand), "bonjour");
        Browser lead = browser(person(brand, Role.LEAD));
        for (String path : reads(brand, conversation)) {
            assertThat(lead.get(path).statusCode()).as(path).isIn(200, 302);
        }
    }

    @Test
    void hrReadsNoConversation() {
        Brand brand = brand();
        long conversation = mention(account(brand), "bonjour");
        Browser hr = browser(person(brand, Role.HR));
        assertThat(hr.get("/conversations/" + conversation).statusCode()).isEqualTo(404);
        assertThat(hr.get("/brands/" + brand.id() + "/conversations").statusCode())
                .isEqualTo(404);
    }

    private List<String> reads(Brand brand, long conversation) {
        String one = "/conversations/" + conversation;
        String all = "/brands/" + brand.id();
        long message = number("select id from message where conversation_id = :id", conversation);
        long contact = number("select contact_id from conversation where id = :id", conversation);
        return List.of(
                one,
                one + "/row",
                one + "/head",
                one + "/talk",
                one + "/earlier",
                one + "/side",
                one + "/looking",
                one + "/assignment",
                one + "/labels",
                one + "/merge",
                "/messages/" + message,
                "/contacts/" + contact,
                "/contacts/" + contact + "/export",
                all + "/conversations",
                all + "/conversations/" + conversation,
                all + "/conversations/more",
                all + "/conversations/arrivals",
                all + "/conversations/none",
                all + "/labels",
                all + "/replies",
                all + "/retention",
                all + "/set-aside",
                all + "/settings");
    }

    private static List<String> acts(Brand brand, long conversation) {
        String one = "/conversations/" + conversation;
        String all = "/brands/" + brand.id();
        return List.of(
                one + "/claim",
                one + "/assignment",
                one + "/closure",
                one + "/snooze",
                one + "/labels",
                one + "/notes",
                one + "/merge",
                one + "/looking",
                all + "/conversations/bulk",
                all + "/conversations/bulk/label",
                all + "/labels",
                all + "/replies",
                all + "/retention");
    }

    private long number(String statement, long id) {
        return jdbc.sql(statement)
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
