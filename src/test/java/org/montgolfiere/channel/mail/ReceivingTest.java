package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.channel.mail.Mailroom.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.bluesky.Patience;

class ReceivingTest {

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
    void aMailIsPrivateAndItsSubjectBelongsToItsWords() {
        room.lay(mail("q1@brun.example", CLAIRE, "=?utf-8?q?Commande_n=C2=B0_4471?=", "", "Où est mon colis ?"), now);

        Message message = office.message();

        assertThat(message.id()).isEqualTo("q1@brun.example");
        assertThat(message.kind()).isEqualTo(Message.Kind.PRIVATE);
        assertThat(message.author().id()).isEqualTo("claire@brun.example");
        assertThat(message.author().name()).isEqualTo("Claire Brun");
        assertThat(message.text()).isEqualTo("Commande n° 4471\n\nOù est mon colis ?");
        assertThat(message.sentAt()).isEqualTo(now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(message.ours()).isFalse();
        assertThat(message.beside()).isEqualTo(Incoming.Beside.NOTHING);
        assertThat(office.messages()).isEmpty();
    }

    @Test
    void readingMarksNothingAsRead() throws Exception {
        room.lay(mail("q1@brun.example", CLAIRE, "Bonjour", "", "Je passe demain"), now);
        office.message();
        assertThat(room.in("INBOX").getFirst().isSet(jakarta.mail.Flags.Flag.SEEN))
                .isFalse();
    }

    @Test
    void answersBelongToWhatTheyAnswerAndToTheMailThatBeganItAll() {
        room.lay(
                mail(
                        "q3@brun.example",
                        CLAIRE,
                        "Re: Colis",
                        "In-Reply-To: <q2@verne.example>\nReferences: <q1@brun.example>\n <q2@verne.example>\n",
                        "Merci"),
                now);
        Message message = office.message();
        assertThat(message.inReplyTo()).isEqualTo("q2@verne.example");
        assertThat(message.thread()).isEqualTo("q1@brun.example");
        assertThat(message.text()).isEqualTo("Merci");
    }

    @Test
    void manyMailsComeInSeveralBatchesEachOnceAndInOrder() {
        IntStream.range(0, 153)
                .forEach(each -> room.lay(mail("many-" + each + "@brun.example", CLAIRE, "", "", "n"), now));
        List<String> ids = office.messages().stream().map(Message::id).toList();
        assertThat(ids)
                .containsExactlyElementsOf(IntStream.range(0, 153)
                        .mapToObj(each -> "many-" + each + "@brun.example")
                        .toList());
    }

    @Test
    void afterAnOutageOfADayAllIsThere() {
        room.lay(mail("before@brun.example", CLAIRE, "", "", "avant"), now);
        office.message();
        for (int hour = 0; hour < 24; hour++) {
            Instant received = now.plus(Duration.ofHours(hour));
            room.lay(mail("hour-" + hour + "@brun.example", CLAIRE, "", "", "pendant"), received);
        }
        office.clock.pass(Duration.ofDays(1));
        assertThat(office.messages()).hasSize(24);
        assertThat(office.messages()).isEmpty();
    }

    @Test
    void aMailboxOfYearsBringsItsLastWeek() {
        room.lay(mail("old-one@brun.example", CLAIRE, "", "", "il y a longtemps"), now.minus(Duration.ofDays(400)));
        room.lay(mail("newer@brun.example", CLAIRE, "", "", "hier"), now.minus(Duration.ofDays(1)));
        room.lay(mail("moved-in@brun.example", CLAIRE, "", "", "rangé"), now.minus(Duration.ofDays(300)));
        assertThat(office.message().id()).isEqualTo("newer@brun.example");
    }

    @Test
    void aWrongClockOfTheWriterMovesNothing() {
        String late = mail("skewed@brun.example", CLAIRE, "", "", "x")
                .replace("Tue, 10 Mar 2026 08:00:00 +0100", "Fri, 1 Jan 2038 00:00:00 +0000");
        room.lay(late, now.minusSeconds(60));
        assertThat(office.message().sentAt()).isBefore(now);
    }

    @Test
    void whereAFolderIsNumberedAnewTheLastDaysAreReadAgainUnderTheSameIds() {
        office.close();
        room.make("Maison");
        office = Office.at(room, Map.of("folder", "Maison"));
        layThree();
        List<String> first = office.messages().stream().map(Message::id).toList();
        long before = room.folder("Maison").getUidValidity();
        Patience.until(
                Duration.ofSeconds(10),
                () -> { // the server numbers by the second
                    room.remove("Maison");
                    return room.make("Maison").getUidValidity() == before ? null : true;
                });
        layThree();
        room.lay("Maison", mail("fresh@brun.example", CLAIRE, "", "", "nouveau"), now);

        List<String> again = office.messages().stream().map(Message::id).toList();

        assertThat(first).hasSize(3);
        assertThat(again).containsAll(first).contains("fresh@brun.example").hasSize(4);
    }

    private void layThree() {
        for (int each = 0; each < 3; each++) {
            room.lay("Maison", mail("three-" + each + "@brun.example", CLAIRE, "", "", "trois"), now);
        }
    }

    @Test
    void whereAnAnswerGoesIsSaidWhereItIsNotTheWriter() {
        room.lay(mail("to-1@brun.example", CLAIRE, "", "Reply-To: Claire <caisse@ailleurs.example>\n", "un"), now);
        assertThat(office.message().beside().remarks()).containsExactly("channel.answers-to:caisse@ailleurs.example");
        room.lay(mail("to-2@brun.example", CLAIRE, "", "Reply-To: <CLAIRE@brun.example>\n", "deux"), now);
        assertThat(office.message().beside().remarks()).isEmpty();
    }

    @Test
    void aPasswordThatWasChangedAsksForAPerson() {
        room.changePassword("another");
        assertThatThrownBy(office::messages)
                .isInstanceOf(NetworkTrouble.Revoked.class)
                .hasMessage("channel.mail.revoked");
    }

    @Test
    void aServerThatIsAwayIsWaitedFor() {
        room.servers.stop();
        assertThatThrownBy(office::messages).isInstanceOf(NetworkTrouble.Away.class);
    }

    @Test
    void newsRingWhereTheServerTellsOfThem() throws InterruptedException {
        AtomicInteger rings = new AtomicInteger();
        Thread ear = Thread.ofVirtual().start(() -> office.mail.listen(office.login(), rings::incrementAndGet));
        Patience.until(Duration.ofSeconds(20), () -> rings.get() == 1 ? true : null);
        Patience.until(Duration.ofSeconds(20), () -> {
            room.lay(mail("stir-" + System.nanoTime() + "@brun.example", CLAIRE, "", "", "ding"), now);
            return rings.get() > 1 ? true : null;
        });
        ear.interrupt();
        assertThat(ear.join(Duration.ofSeconds(20)))
                .as("it ends when it is told to")
                .isTrue();
    }

    @Test
    void whatWasSentByOtherProgramsIsOursAndWhatTheyBegunStaysOut() {
        String answer =
                mail("a1@verne.example", Mailroom.BRAND, "Re: Colis", "In-Reply-To: <q1@brun.example>\n", "Bien sûr");
        room.lay("Sent", answer, now);
        room.lay("Sent", mail("begun@verne.example", Mailroom.BRAND, "Devis", "", "Au fournisseur"), now);
        Message message = (Message) office.read("sent").getFirst();
        assertThat(message.ours()).isTrue();
        assertThat(message.text()).isEqualTo("Bien sûr");
        assertThat(message.inReplyTo()).isEqualTo("q1@brun.example");
    }

    @Test
    void whoeverWritesOurAddressIntoTheirMailIsNotUs() {
        room.lay(
                mail("fake@brun.example", "Maison Verne <" + Mailroom.BRAND + ">", "Re: x", "", "Tout est gratuit"),
                now);
        assertThat(office.message().ours()).isFalse();
    }
}
