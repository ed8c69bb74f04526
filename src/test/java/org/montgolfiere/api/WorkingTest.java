package org.montgolfiere.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.TestClock;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import tools.jackson.databind.JsonNode;

/** A program works on conversations as its person may. */
class WorkingTest extends ApiTest {

    Brand brand;
    Program lead;
    long account;
    long conversation;
    String path;

    @BeforeEach
    void aConversation() {
        brand = brand();
        lead = program(brand, Role.LEAD, Role.ADMIN);
        account = account(lead, brand);
        conversation = conversation(lead, account, "t-1", false);
        path = "/api/v1/conversations/" + conversation;
    }

    @Test
    void ofTwoWhoTakeItOneHasIt() {
        Program other = program(brand, Role.COLLEAGUE);
        assertThat(lead.post(path + "/assignment", "{}")
                        .json()
                        .at("/assignee/name")
                        .asString())
                .isNotEmpty();
        assertThat(other.post(path + "/assignment", "{}").status()).isEqualTo(409);
        assertThat(lead.delete(path + "/assignment").json().get("assignee").isNull())
                .isTrue();
        assertThat(other.post(path + "/assignment", "{}").status()).isEqualTo(200);
    }

    @Test
    void aConversationIsClosedAndOpenedPutOffAndWoken() {
        assertThat(lead.post(path + "/closure").json().get("state").asString()).isEqualTo("closed");
        assertThat(lead.delete(path + "/closure").json().get("state").asString())
                .isEqualTo("open");
        String tomorrow = "{\"until\": \"" + TestClock.START.plus(Duration.ofDays(1)) + "\"}";
        assertThat(lead.post(path + "/snooze", tomorrow).json().get("state").asString())
                .isEqualTo("snoozed");
        assertThat(lead.delete(path + "/snooze").json().get("state").asString()).isEqualTo("open");
        String yesterday = "{\"until\": \"" + TestClock.START.minus(Duration.ofDays(1)) + "\"}";
        assertThat(lead.post(path + "/snooze", yesterday).status()).isEqualTo(422);
    }

    @Test
    void aRefusalSaysWhyInASentenceAndInAStableWord() {
        String yesterday = "{\"until\": \"" + TestClock.START.minus(Duration.ofDays(1)) + "\"}";
        JsonNode refused = lead.post(path + "/snooze", yesterday).json();
        assertThat(refused.get("reason").asString()).isEqualTo("inbox.snooze.past");
        assertThat(refused.get("detail").asString()).contains(" ").endsWith(".").doesNotContain("inbox.snooze");
        JsonNode tooLong = lead.post(path + "/replies", "{\"text\": \"" + "a".repeat(20_000) + "\"}")
                .json();
        assertThat(tooLong.get("reason").asString()).isEqualTo("outbound.refused.long");
        assertThat(tooLong.get("detail").asString()).matches("It is too long: .*\\d.*");
    }

    @Test
    void aNoteIsLeftAndRead() {
        assertThat(lead.post(path + "/notes", "{\"text\": \"On its way.\"}").status())
                .isEqualTo(201);
        JsonNode notes = lead.get(path + "/notes").json().get("items");
        assertThat(notes.findValuesAsString("text")).containsExactly("On its way.");
        assertThat(lead.post(path + "/notes", "{\"text\": \"\\u0000\"}").status())
                .isEqualTo(400);
    }

    @Test
    void aLabelOfTheBrandIsWornAndTakenOff() {
        jdbc.sql("insert into label (brand_id, name, colour) values (:brand, 'order', 3)")
                .param("brand", brand.id())
                .update();
        assertThat(lead.put(path + "/labels/order").status()).isEqualTo(204);
        assertThat(lead.get("/api/v1/conversations?label=order").json().get("items"))
                .hasSize(1);
        assertThat(lead.delete(path + "/labels/order").status()).isEqualTo(204);
        assertThat(lead.get("/api/v1/conversations?label=order").json().get("items"))
                .isEmpty();
        assertThat(lead.put(path + "/labels/nothing").status()).isEqualTo(404);
    }

    @Test
    void aHeldReplyIsTakenBackAndALateHandIsTold() {
        Program.Told held = lead.post(path + "/replies", "{\"text\": \"Yes, from 9.\"}");
        assertThat(held.status()).isEqualTo(201);
        String reply = held.header("Location");
        assertThat(lead.get(reply).json().get("state").asString()).isEqualTo("held");
        assertThat(lead.get(path + "/replies").json().get("items")).hasSize(1);
        assertThat(lead.delete(reply).status()).isEqualTo(204);
        assertThat(lead.delete(reply).json().get("type").asString()).isEqualTo("/problems/too-late");
    }

    @Test
    void aReplyAskedForTwiceUnderOneKeyIsHeldOnce() {
        clock.pass(Duration.ofNanos(123_456_789)); // finer than the database keeps
        Program.Told first = lead.post(path + "/replies", "{\"text\": \"Yes.\"}", "Idempotency-Key", "k-1");
        Program.Told second = lead.post(path + "/replies", "{\"text\": \"Yes.\"}", "Idempotency-Key", "k-1");
        assertThat(second.body()).isEqualTo(first.body());
        Program.Told other = lead.post(path + "/replies", "{\"text\": \"No.\"}", "Idempotency-Key", "k-1");
        assertThat(other.status()).isEqualTo(409);
        assertThat(lead.get(path + "/replies").json().get("items")).hasSize(1);
    }

    @Test
    void everyConversationIsOnOnePageAndNoneOnTwo() {
        for (int place = 0; place < 12; place++) {
            lead.post("/api/v1/accounts/" + account + "/messages", "[" + message("p-" + place, "Hello") + "]");
            clock.pass(Duration.ofSeconds(place % 2));
        }
        Set<Long> seen = new HashSet<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = lead.get("/api/v1/conversations?limit=5" + next).json();
            page.get("items")
                    .forEach(one -> assertThat(seen.add(one.get("id").asLong())).isTrue());
            next = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
            pages++;
        } while (next != null);
        assertThat(seen).hasSize(13);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aCursorAFilterOrAParameterThatIsWrongIsNamed() {
        for (String wrong :
                new String[] {"after=nonsense", "state=happy", "limit=0", "asignee=me", "since=noon", "assignee=7"}) {
            Program.Told told = lead.get("/api/v1/conversations?" + wrong);
            assertThat(told.status()).as(wrong).isEqualTo(400);
            assertThat(told.json().at("/errors/0/parameter").asString()).isEqualTo(wrong.replaceAll("=.*", ""));
        }
    }

    @Test
    void aContactIsReadExportedAndErased() {
        long contact = lead.get(path).json().at("/conversation/contact/id").asLong();
        String file = "/api/v1/contacts/" + contact;
        assertThat(lead.get(file).json().get("name").asString()).isEqualTo("Claire B.");
        assertThat(program(brand, Role.COLLEAGUE).get(file + "/export").status())
                .isEqualTo(403);
        assertThat(lead.get(file + "/export?unfold=true").body()).contains("Are you open?");
        assertThat(lead.delete(file).status()).isEqualTo(204);
        assertThat(lead.get(path + "/messages").body()).doesNotContain("Are you open?", "Claire");
    }

    @Test
    void aMessageIsKeptAsEvidence() {
        long message = lead.get(path).json().at("/messages/items/0/id").asLong();
        String keep = "{\"reason\": \"A threat\", \"until\": \"2027-03-10T09:00:00Z\"}";
        Program.Told kept = lead.post(path + "/messages/" + message + "/evidence", keep);
        assertThat(kept.status()).isEqualTo(201);
        JsonNode all = lead.get("/api/v1/evidence?brand=" + brand.id()).json();
        assertThat(all.get("items").findValuesAsString("reason")).containsExactly("A threat");
        assertThat(lead.get("/api/v1/evidence?brand=" + brand.id() + "&after="
                                + all.get("next").asString())
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(program(brand, Role.COLLEAGUE)
                        .get("/api/v1/evidence?brand=" + brand.id())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAmbassadorSeesNothingPrivate() {
        long secluded = conversation(lead, account, "t-private", true);
        Program ambassador = program(brand, Role.AMBASSADOR);
        assertThat(ambassador.get("/api/v1/conversations/" + secluded).status()).isEqualTo(404);
        JsonNode items = ambassador.get("/api/v1/conversations").json().get("items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/id").asLong()).isEqualTo(conversation);
    }
}
