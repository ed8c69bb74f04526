package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.mail.Mailroom.mail;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.bluesky.Patience;

class SendingTest {

    private static final String QUESTION = "q2@brun.example";
    private Mailroom room;
    private Office office;
    private GreenMailUser claire;

    @BeforeEach
    void open() {
        room = new Mailroom();
        office = Office.at(room);
        claire = room.somebody("claire@brun.example");
        room.lay(
                mail(
                        QUESTION,
                        "Claire Brun <claire@brun.example>",
                        "RE : Re: Où est mon colis ?",
                        "References: <q1@brun.example>\n",
                        "Bonjour"),
                office.clock.instant());
        office.message();
    }

    @AfterEach
    void close() {
        office.close();
        room.close();
    }

    private MimeMessage arrived() throws Exception {
        List<StoredMessage> got =
                Patience.until(Duration.ofSeconds(10), () -> room.got(claire).isEmpty() ? null : room.got(claire));
        assertThat(got).hasSize(1);
        return got.getFirst().getMimeMessage();
    }

    @Test
    void anAnswerArrivesWithItsOwnIdBelowWhatItAnswers() throws Exception {
        Outgoing outgoing = office.reply(QUESTION, "Il part ce soir. À bientôt 🎈");

        Delivery delivery = office.send(outgoing);

        String id = outgoing.key() + "@verne.example";
        assertThat(delivery).isEqualTo(new Delivery.Sent(id, null));
        MimeMessage mail = arrived();
        assertThat(mail.getMessageID()).isEqualTo("<" + id + ">");
        assertThat(mail.getSubject()).isEqualTo("Re: Où est mon colis ?");
        assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<" + QUESTION + ">");
        assertThat(mail.getHeader("References", null)).containsSubsequence("<q1@brun.example>", "<" + QUESTION + ">");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Maison Verne <" + Mailroom.BRAND + ">");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getContent().toString().strip()).isEqualTo("Il part ce soir. À bientôt 🎈");
    }

    @Test
    void theCopyThatProvesItIsFoundAndKnownAsOurs() {
        Outgoing outgoing = office.reply(QUESTION, "Il part ce soir");
        office.send(outgoing);
        Patience.until(Duration.ofSeconds(10), () -> room.in("INBOX").size() == 2 ? true : null);

        assertThat(office.mail.find(office.login(), outgoing)).isInstanceOf(Delivery.Sent.class);
        Message copy = office.message();
        assertThat(copy.ours()).isTrue();
        assertThat(copy.text()).isEqualTo("Il part ce soir");
        assertThat(copy.inReplyTo()).isEqualTo(QUESTION);
    }

    @Test
    void theCopyIsPutAmongTheSentWhereItIsFoundAsWell() {
        room.make("Sent");
        Outgoing outgoing = office.reply(QUESTION, "Il part ce soir");
        office.send(outgoing);
        Patience.until(Duration.ofSeconds(10), () -> room.in("INBOX").size() == 2 ? true : null);
        office.message();
        assertThat(room.in("INBOX")).hasSize(1);
        assertThat(room.in("Sent")).hasSize(1);
        assertThat(office.mail.find(office.login(), outgoing)).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void whatIsNotFoundMayStillBeUnderWay() {
        assertThat(office.mail.find(office.login(), office.reply(QUESTION, "jamais parti")))
                .isEqualTo(new Delivery.Unknown("channel.mail.not-seen"));
    }

    @Test
    void notEvenAProviderThatFilesWhatItTookProvesThatNothingLeft() {
        room.make("Sent");
        Settings kept = Settings.parse(office.secret());
        Settings gmail = new Settings(
                kept.address(),
                kept.name(),
                kept.user(),
                kept.password(),
                kept.grant(),
                kept.imap(),
                new Server("smtp.gmail.com", 465, Server.Security.TLS),
                kept.folder(),
                "Sent",
                kept.trusted(),
                kept.mark());
        Login login = new Login(office.login().account(), gmail.secret(), renewed -> {});
        assertThat(office.mail.find(login, office.reply(QUESTION, "filed under another name")))
                .isEqualTo(new Delivery.Unknown("channel.mail.not-seen"));
    }

    @Test
    void whatWasTakenOutOfTheMailboxIsNotAnswered() {
        assertThat(office.send(office.reply("gone-for-good@brun.example", "Bonjour")))
                .isEqualTo(new Delivery.NotSent("channel.mail.parent-gone", null));
    }

    @Test
    void nobodyOfTheHouseIsReachedByMail() {
        office.house.add("claire@brun.example");
        assertThat(office.send(office.reply(QUESTION, "Bonjour")))
                .isEqualTo(new Delivery.NotSent("channel.mail.of-the-house", null));
        assertThat(room.got(claire)).isEmpty();
    }

    @Test
    void aMailWithoutAnIdIsAnsweredAsWell() throws Exception {
        String nameless = mail("x", "claire@brun.example", "Sans nom", "", "Qui suis-je ?")
                .replaceFirst("Message-ID: <x>\n", "");
        room.lay(nameless, office.clock.instant());
        Message message = office.message();
        assertThat(message.id()).endsWith("@no-id.invalid");
        assertThat(office.send(office.reply(message.id(), "Claire"))).isInstanceOf(Delivery.Sent.class);
        assertThat(arrived().getSubject()).isEqualTo("Re: Sans nom");
    }

    @Test
    void aServerThatIsAwayIsAskedAgainSoon() {
        room.servers.stop();
        assertThat(office.send(office.reply(QUESTION, "Bonjour")))
                .isEqualTo(new Delivery.NotSent(
                        "channel.mail.away", office.clock.instant().plusSeconds(60)));
    }

    @Test
    void aConnectionThatBreaksAfterTheWordsLeavesADoubtAndOneThatBreaksBeforeDoesNot() throws Exception {
        try (DroppingSmtp after = DroppingSmtp.after(".");
                DroppingSmtp before = DroppingSmtp.after("RCPT")) {
            assertThat(through(after)).isEqualTo(new Delivery.Unknown("channel.mail.no-answer"));
            assertThat(through(before)).isInstanceOf(Delivery.NotSent.class);
            assertThat(after.mails()).isEqualTo(1);
            assertThat(before.mails()).isZero();
        }
    }

    @Test
    void whatAServerRefusesIsNotSent() throws Exception {
        try (DroppingSmtp smtp = DroppingSmtp.refusing("RCPT", "550 5.1.1 no such user")) {
            assertThat(through(smtp))
                    .isEqualTo(new Delivery.NotSent("channel.mail.no-such-address:claire@brun.example", null));
        }
        try (DroppingSmtp smtp = DroppingSmtp.refusing(".", "451 4.7.1 greylisted")) {
            assertThat(through(smtp)).isInstanceOfSatisfying(Delivery.NotSent.class, no -> {
                assertThat(no.why()).isEqualTo("channel.mail.not-now");
                assertThat(no.again()).isNotNull();
            });
        }
        try (DroppingSmtp smtp = DroppingSmtp.refusing(".", "554 5.7.1 looks like spam")) {
            assertThat(through(smtp))
                    .isInstanceOfSatisfying(
                            Delivery.NotSent.class, no -> assertThat(no.why()).startsWith("channel.mail.refused:"));
        }
    }

    private Delivery through(DroppingSmtp smtp) {
        try (Office other = Office.at(room, Map.of("smtp", smtp.address()))) {
            return other.send(other.reply(QUESTION, "Bonjour"));
        }
    }

    @Test
    void aMailToOneselfComesBackAndIsNoMessageToTheBrand() {
        assertThat(office.mail.tryItself(office.login()))
                .singleElement()
                .asString()
                .startsWith("channel.mail.trial-back:");
        assertThat(office.messages()).isEmpty();
    }

    @Test
    void aChangedPasswordIsSaidBeforeAnythingLeaves() {
        room.changePassword("another");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> office.send(office.reply(QUESTION, "Bonjour")))
                .isInstanceOf(NetworkTrouble.Revoked.class);
        assertThat(room.got(claire)).isEmpty();
    }
}
