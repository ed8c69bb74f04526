package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Brought;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.channel.Parcel;

/** Files of a mail, taken out of a real mailbox one by one. */
class EnclosuresTest {

    private static final long ROOM = 25 << 20;

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
    void eachFileIsBroughtByItsPlaceAsItWasSent() {
        byte[] first = random(40_000);
        byte[] second = random(1_500_000);
        room.lay("INBOX", mail("f1@brun.example", first, second), now);

        Message message = office.message();

        assertThat(message.media()).extracting(Media::kind).containsExactly(Media.Kind.FILE, Media.Kind.FILE);
        assertThat(bytes(bring(message.id(), 0, ROOM))).isEqualTo(first);
        assertThat(bytes(bring(message.id(), 1, ROOM))).isEqualTo(second);
        assertThat(bring(message.id(), 2, ROOM)).isEqualTo(new Brought.Missing("channel.mail.file-gone"));
    }

    @Test
    void aFileBeyondWhatIsReadOfAMailIsBroughtWhole() {
        byte[] large = random(6_000_000);
        room.lay("INBOX", mail("f2@brun.example", large), now);
        Message message = office.message();
        assertThat(message.media()).hasSize(1);
        assertThat(bytes(bring(message.id(), 0, ROOM))).isEqualTo(large);
    }

    @Test
    void whatIsLargerThanTheRoomIsNotTaken() {
        room.lay("INBOX", mail("f3@brun.example", random(5000)), now);
        assertThat(bring(office.message().id(), 0, 4999)).isEqualTo(new Brought.TooLarge());
        assertThat(bytes(bring("f3@brun.example", 0, 5000))).hasSize(5000);
    }

    @Test
    void aMailThatWasTakenOutOfTheFolderHasNoFiles() throws Exception {
        room.lay("INBOX", mail("f4@brun.example", random(10)), now);
        String id = office.message().id();
        room.folder("INBOX").deleteAllMessages();
        assertThat(bring(id, 0, ROOM)).isEqualTo(new Brought.Missing("channel.mail.file-gone"));
    }

    @Test
    void headersWithoutEndAreNotReadInOnePiece() {
        String bomb = "X-Long: " + "a".repeat(900_000) + "\n";
        String mail = new String(mail("f5@brun.example", random(10)), StandardCharsets.ISO_8859_1)
                .replaceFirst("\r\nContent-Type: application", "\r\n" + bomb + "Content-Type: application");
        room.lay("INBOX", mail.getBytes(StandardCharsets.ISO_8859_1), now);
        assertThat(bring("f5@brun.example", 0, ROOM)).isEqualTo(new Brought.TooLarge());
    }

    private Brought bring(String id, int position, long atMost) {
        return office.mail.bring(office.login(), id, position, atMost);
    }

    private static byte[] bytes(Brought brought) {
        if (!(brought instanceof Brought.Here(Parcel parcel))) {
            throw new AssertionError(brought);
        }
        try (parcel) {
            return parcel.read(0, (int) parcel.bytes());
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] mail(String id, byte[]... files) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        write(mail, """
                Message-ID: <%s>
                From: Claire Brun <claire@brun.example>
                Subject: Photos
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Voici
                """.formatted(id));
        for (byte[] file : files) {
            write(mail, """
                    --b
                    Content-Type: application/octet-stream; name=photo.jpg
                    Content-Disposition: attachment; filename=photo.jpg
                    Content-Transfer-Encoding: base64

                    """);
            mail.writeBytes(Base64.getMimeEncoder().encode(file));
            write(mail, "\n");
        }
        write(mail, "--b--\n");
        return mail.toByteArray();
    }

    private static void write(ByteArrayOutputStream mail, String text) {
        mail.writeBytes(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
