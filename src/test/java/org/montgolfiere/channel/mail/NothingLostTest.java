package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.channel.mail.Mailroom.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.bluesky.Patience;

/** Whatever ids mails bear, and however a line breaks, each mail comes in. */
class NothingLostTest {

    private static final String CLAIRE = "Claire Brun <claire@brun.example>";
    private Mailroom room;
    private Office office;
    private Instant now;

    @BeforeEach
    void open() {
        room = new Mailroom();
        office = Office.at(room);
        now = office.clock.instant();
    }

    @AfterEach
    void close() {
        office.close();
        room.close();
    }

    @Test
    void ofTwoMailsWithOneIdNeitherIsLost() {
        room.lay(mail("the-same@form.example", CLAIRE, "Formulaire", "", "Je suis Claire"), now);
        room.lay(mail("the-same@form.example", "Jean <jean@morel.example>", "Formulaire", "", "Je suis Jean"), now);
        assertThat(office.messages())
                .extracting(Message::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void norIsTheSecondLostThatComesLaterAndItIsAnsweredItself() throws Exception {
        room.lay(mail("the-same@form.example", CLAIRE, "Formulaire", "", "Je suis Claire"), now);
        String first = office.message().id();
        var jean = room.somebody("jean@morel.example");
        room.lay(mail("the-same@form.example", "Jean <jean@morel.example>", "Formulaire", "", "Je suis Jean"), now);
        String second = office.message().id();
        room.lay(mail("the-same@form.example", CLAIRE, "Formulaire", "Received: again\n", "Je suis Claire"), now);
        assertThat(office.message().id()).as("the same mail by another way").isEqualTo(first);

        assertThat(second).isNotEqualTo(first);
        assertThat(office.send(office.reply(second, "Bonjour Jean"))).isInstanceOf(Delivery.Sent.class);
        var got = Patience.until(Duration.ofSeconds(10), () -> room.got(jean).isEmpty() ? null : room.got(jean));
        assertThat(got.getFirst().getMimeMessage().getHeader("In-Reply-To", null))
                .isEqualTo("<the-same@form.example>");
    }

    @Test
    void aLineThatBreaksInTheMiddleLosesNoMail() throws Exception {
        try (Gatehouse imap = new Gatehouse(room.servers.getImap().getPort(), false);
                Office there = Office.at(room, Map.of("imap", imap.address()))) {
            room.lay(mail("patient-1@brun.example", CLAIRE, "", "", "un"), now);
            imap.hangsUpOn = "BODY";
            for (int polls = 0; polls < 5; polls++) {
                assertThatThrownBy(there::messages).isInstanceOf(NetworkTrouble.Away.class);
            }
            imap.hangsUpOn = null;
            assertThat(there.message().text()).isEqualTo("un");
        }
    }

    @Test
    void whatTheServerWithholdsIsSetAsideAndAskedForAgainTheNextDay() throws Exception {
        try (Gatehouse imap = new Gatehouse(room.servers.getImap().getPort(), false);
                Office there = Office.at(room, Map.of("imap", imap.address()))) {
            room.lay(mail("withheld-1@brun.example", CLAIRE, "", "", "un"), now);
            imap.withholds = "BODY";
            assertThat(there.read("inbox")).isEmpty();
            assertThat(there.read("inbox")).isEmpty();
            assertThat(there.read("inbox")).singleElement().isInstanceOf(Incoming.Unreadable.class);
            imap.withholds = null;
            room.lay(mail("after-1@brun.example", CLAIRE, "", "", "deux"), now);
            assertThat(there.message().text()).isEqualTo("deux");
            there.clock.pass(Duration.ofDays(1));
            assertThat(there.message().text()).isEqualTo("un");
            there.clock.pass(Duration.ofDays(1));
            assertThat(there.messages()).isEmpty();
        }
    }

    @Test
    void aLongBacklogIsReadStretchByStretch() throws Exception {
        room.lay(mail("first-1@brun.example", CLAIRE, "", "", "n"), now);
        office.message();
        for (int each = 0; each < 700; each++) {
            boolean old = each >= 20 && each < 620;
            room.lay(
                    mail("row-" + each + "@brun.example", CLAIRE, "", "", "n"),
                    old ? now.minus(Duration.ofDays(30)) : now);
        }
        assertThat(office.messages()).hasSize(100);
        assertThat(office.messages()).isEmpty();
    }
}
