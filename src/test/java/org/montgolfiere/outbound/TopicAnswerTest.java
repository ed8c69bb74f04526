package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.DeskTest;
import org.montgolfiere.TestClock;
import org.montgolfiere.Town;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

class TopicAnswerTest extends DeskTest {

    @Autowired
    private Inlet inlet;

    @Autowired
    private TopicReplies replies;

    private Town town;
    private Brand brand;
    private Account account;
    private Browser lea;
    private long topic;
    private List<Long> said;

    @BeforeEach
    void threeSayTheSame() {
        town = new Town(jdbc, inlet);
        brand = brand();
        account = town.account(brand.id());
        lea = browser(person(brand, Role.LEAD));
        topic = id(
                "insert into topic (brand_id, name, born_at, last_at) values (:brand, null, :now, :now) returning id");
        said = List.of(inTopic("Ma bretelle a lâché"), inTopic("Bretelle lâchée"), inTopic("La bretelle a lâché"));
    }

    @Test
    void eachConversationGetsOneReplyInTurnThroughTheOutbox() {
        answer("Bonjour {{contact.name}}, nous réparons.", "{{contact.name}}, apportez-le-nous.");
        assertThat(count("topic_answer_reply where answer_id in (select id from topic_answer where topic_id = " + topic
                        + ")"))
                .isEqualTo(3);
        holdAll();
        assertThat(texts())
                .hasSize(3)
                .allMatch(text -> text.contains("Claire B."))
                .anyMatch(text -> text.startsWith("Bonjour"))
                .anyMatch(text -> text.startsWith("Claire"));
        assertThat(count("outgoing where state = 'held' and brand_id = " + brand.id()))
                .isEqualTo(3);
    }

    @Test
    void theRepliesArePaced() {
        answer("Nous réparons.", "");
        holdDue();
        assertThat(texts()).hasSize(1);
        clock.set(TestClock.START.plusSeconds(21));
        holdDue();
        assertThat(texts()).hasSize(2);
    }

    @Test
    void aFormThatIsSentTwiceIsOneAnswer() {
        String once = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            lea.htmxPost("/topics/" + topic + "/answers", "way", "Nous réparons.", "pace", "20", "once", once);
        }
        assertThat(count("topic_answer where topic_id = " + topic)).isOne();
    }

    @Test
    void whereSomethingElseWaitsAPersonAnswers() {
        long danger = town.says(account, Incoming.Message.Kind.MENTION, "x");
        jdbc.sql(
                        "update message set conversation_id = :home, contact_id = (select contact_id from message where id = :said) where id = :id")
                .param("home", town.conversation(said.getFirst()))
                .param("said", said.getFirst())
                .param("id", danger)
                .update();
        answer("Nous réparons.", "");
        assertThat(count("topic_answer_reply where answer_id in (select id from topic_answer where topic_id = " + topic
                        + ")"))
                .isEqualTo(2);
    }

    @Test
    void whatAMachineWroteIsNoMachinesToAnswer() {
        jdbc.sql("update message set automatic = true where id = :id")
                .param("id", said.getFirst())
                .update();
        answer("Nous réparons.", "");
        assertThat(count("topic_answer_reply where answer_id in (select id from topic_answer where topic_id = " + topic
                        + ")"))
                .isEqualTo(2);
    }

    @Test
    void whatChangesBeforeItsTurnIsLeftToAPerson() {
        answer("Nous réparons.", "");
        holdDue();
        jdbc.sql("update conversation set state = 'closed' where id = any(:ids)")
                .param("ids", said.stream().map(town::conversation).toArray(Long[]::new))
                .update();
        holdAll();
        assertThat(texts()).hasSize(1);
        assertThat(count(
                        "topic_answer_reply where state = 'left' and answer_id in (select id from topic_answer where topic_id = "
                                + topic + ")"))
                .isEqualTo(2);
    }

    @Test
    void whatIsStillToComeCanBeStopped() {
        answer("Nous réparons.", "");
        holdDue();
        long answer = id("select max(id) from topic_answer where topic_id = " + topic);
        lea.delete("/topic-answers/" + answer);
        clock.set(TestClock.START.plusSeconds(600));
        assertThat(count("topic_answer_reply where state = 'ended' and answer_id = " + answer))
                .isEqualTo(2);
        assertThat(count("topic_answer_reply where state = 'due' and answer_id = " + answer))
                .isZero();
    }

    @Test
    void aNewcomerFindsTheAnswerInTheComposer() {
        assertThat(lea.get("/conversations/" + town.conversation(said.getFirst()))
                        .body())
                .doesNotContain("composer-proposal");
        answer("Bonjour {{contact.name}}, nous réparons.", "");
        long newcomer = inTopic("Bretelle lâchée aussi");
        String thread = "/conversations/" + town.conversation(newcomer);
        assertThat(lea.get(thread).body()).contains("composer-proposal");
        long answer = id("select max(id) from topic_answer where topic_id = " + topic);
        assertThat(lea.get(thread + "/composer?answer=" + answer).body())
                .contains(">Bonjour Claire B., nous réparons.</textarea>");
    }

    @Test
    void aStopEndsItHalfWayAndSomebodySaysWhetherItGoesOn() {
        answer("Nous réparons.", "");
        holdDue();
        String stop = "/brands/" + brand.id() + "/stop";
        lea.post(stop, "why", "Mauvais mots");
        clock.set(TestClock.START.plusSeconds(600));
        holdAllButTheStopped();
        assertThat(texts()).hasSize(1);
        lea.delete(stop);
        holdAllButTheStopped();
        assertThat(texts()).hasSize(1);
        long answer = id("select max(id) from topic_answer where topic_id = " + topic);
        assertThat(lea.get(stop).body()).contains("/topic-answers/" + answer + "/continuation");
        assertThat(lea.htmxPost("/topic-answers/" + answer + "/continuation").statusCode())
                .isEqualTo(204);
        holdDue();
        assertThat(texts()).as("not in a burst").hasSize(2);
        clock.set(TestClock.START.plusSeconds(621));
        holdDue();
        assertThat(texts()).hasSize(3);
    }

    @Test
    void whatCannotBeSentIsRefusedBeforeAnythingIsPlanned() {
        for (String way : new String[] {"", "Bonjour {{contact.age}}", "x".repeat(20_000)}) {
            String body = lea.htmxPost(
                            "/topics/" + topic + "/answers",
                            "way",
                            way,
                            "pace",
                            "20",
                            "once",
                            UUID.randomUUID().toString())
                    .body();
            assertThat(body).contains("role=\"alert\"");
        }
        assertThat(count("topic_answer where topic_id = " + topic)).isZero();
    }

    @Test
    void aGuestWithoutALicenceAnswersNothing() {
        Browser guest = browser(person(brand, Role.COLLEAGUE));
        guest.htmxPost(
                "/topics/" + topic + "/answers",
                "way",
                "x",
                "pace",
                "20",
                "once",
                UUID.randomUUID().toString());
        assertThat(count("topic_answer where topic_id = " + topic)).isZero();
    }

    private void answer(String one, String other) {
        lea.htmxPost(
                "/topics/" + topic + "/answers",
                "way",
                one,
                "way",
                other,
                "pace",
                "20",
                "once",
                UUID.randomUUID().toString());
    }

    private void holdAllButTheStopped() {
        while (replies.holdNext()) {
            // other brands' as well
        }
    }

    private void holdAll() {
        clock.set(TestClock.START.plusSeconds(600));
        holdDue();
    }

    /** What the desk's own loop holds meanwhile is waited for at its row. */
    private void holdDue() {
        int due;
        do {
            while (replies.holdNext()) {
                // one after the other
            }
            due = jdbc.sql("select 1 from topic_answer_reply where state = 'due' and due_at <= :now for update")
                    .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .query((row, number) -> 1)
                    .list()
                    .size();
        } while (due > 0);
    }

    private List<String> texts() {
        return jdbc.sql("select text from outgoing where brand_id = :brand order by id")
                .param("brand", brand.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long inTopic(String text) {
        long message = town.says(account, Incoming.Message.Kind.MENTION, text);
        jdbc.sql("""
                insert into topic_message (message_id, brand_id, topic_id, conversation_id, hostile, praise, spam, kept, sent_at)
                select id, brand_id, :topic, conversation_id, false, false, false, true, sent_at from message where id = :id""").param("topic", topic).param("id", message).update();
        jdbc.sql(
                        "update topic set messages = messages + 1, open_id = coalesce(open_id, :id), first_id = coalesce(first_id, :id) where id = :topic")
                .param("topic", topic)
                .param("id", message)
                .update();
        return message;
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long id(String sql) {
        return jdbc.sql(sql)
                .param("brand", brand.id())
                .param("now", TestClock.START.atOffset(java.time.ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
