package org.montgolfiere.channel.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Outgoing;

/** What the team answers changes what the script says next. */
class AnsweringTest {

    private static final String STORY = """
            {"at": "PT0S", "id": "m1", "who": "claire", "lang": "fr", "text": "Et le 11 ?"}
            {"at": "PT1M", "id": "m2", "who": "claire", "lang": "fr", "text": "Allô ?", "to": "m1"}
            {"at": "PT10M", "id": "m3", "who": "claire", "to": "desk:m1", "else": "skip", "lang": "fr", "text": "Merci"}
            {"at": "PT11M", "id": "m4", "who": "morel", "to": "m3", "lang": "fr", "text": "De rien"}
            {"at": "PT12M", "edit": "m3", "text": "Merci !"}
            {"at": "PT13M", "sign": "like", "who": "morel", "on": "m3"}
            {"at": "PT14M", "id": "m5", "who": "morel", "when": {"answered": "m1"}, "lang": "fr", "text": "Ils répondent"}
            {"at": "PT15M", "id": "m6", "who": "morel", "lang": "fr", "text": "Quoi de neuf ?"}
            """;

    @TempDir
    Path folder;

    private Theatre theatre;
    private Incoming question;

    @BeforeEach
    void open() {
        theatre = new Theatre(Theatre.script(folder, STORY), 60);
        question = theatre.next().getFirst();
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void withoutAnAnswerWhatStandsOnItIsLeftOut() {
        assertThat(rest()).containsExactly("m2", "m6");
    }

    @Test
    void withAnAnswerItIsToldAndAnswersIt() {
        Delivery sent = send(Theatre.reply("k1", question));
        theatre.clock.pass(Duration.ofSeconds(20));
        List<Incoming> told = theatre.next();
        assertThat(Theatre.names(told)).containsExactly("m2", "m3", "m4", "m3", "sign-5", "m5", "m6");
        Incoming.Message thanks = theatre.messages(told).get(1);
        assertThat(sent).isEqualTo(new Delivery.Sent(String.valueOf(thanks.inReplyTo()), null));
        assertThat(thanks.thread()).isEqualTo(((Incoming.Message) question).id());
    }

    @Test
    void anAnswerToALaterMessageOfTheSameConversationCounts() {
        theatre.clock.pass(Duration.ofSeconds(1));
        send(Theatre.reply("k1", theatre.next().getFirst()));
        assertThat(rest()).contains("m3", "m5");
    }

    @Test
    void anAnswerThatComesTooLateChangesNothingAnyMore() {
        theatre.clock.pass(Duration.ofSeconds(10));
        theatre.next();
        send(Theatre.reply("k1", question));
        theatre.restartProcess();
        assertThat(rest()).containsExactly("m5", "m6");
    }

    @Test
    void anAnswerThatWasTakenBackIsNone() {
        Delivery sent = send(Theatre.reply("k1", question));
        String id = ((Delivery.Sent) sent).remoteId();
        send(new Outgoing(Outgoing.Act.DELETION, "k2", "", id, List.of()));
        assertThat(rest()).containsExactly("m2", "m6");
    }

    @Test
    void sendingAgainWithTheSameKeyIsTheSameAnswer() {
        Delivery first = send(Theatre.reply("k1", question));
        theatre.restartProcess();
        assertThat(send(Theatre.reply("k1", question))).isEqualTo(first);
        assertThat(theatre.network.find(theatre.login(), Theatre.reply("k1", question)))
                .isEqualTo(first);
        assertThat(theatre.network.find(theatre.login(), Theatre.reply("k9", question)))
                .isInstanceOf(Delivery.NotSent.class);
        assertThat(theatre.jdbc
                        .sql("select count(*) from rehearsal_answer")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    private Delivery send(Outgoing outgoing) {
        return theatre.network.send(theatre.login(), outgoing);
    }

    private List<String> rest() {
        return Theatre.names(theatre.after(Duration.ofSeconds(30)));
    }
}
