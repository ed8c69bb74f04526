package org.montgolfiere.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.montgolfiere.TestClock;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.NetworkContract;
import org.montgolfiere.channel.SpeakingContract;
import org.montgolfiere.channel.TestTurns;
import org.montgolfiere.channel.World;
import org.montgolfiere.outside.Hosts;
import org.montgolfiere.outside.Outside;

/** What every network must stand, on a real IMAP and SMTP server. */
class MailContractTest implements NetworkContract, SpeakingContract {

    private static final String CLAIRE = "claire@brun.example";

    @Override
    public World.Speaking open() {
        try {
            return new MailWorld();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class MailWorld implements World.Speaking {
        private final Mailroom room = new Mailroom();
        private final GreenMailUser claire = room.somebody(CLAIRE);
        private final Gatehouse imap = new Gatehouse(room.servers.getImap().getPort(), false);
        private final Gatehouse smtp = new Gatehouse(room.servers.getSmtp().getPort(), true);
        private final TestClock clock = new TestClock();
        private final Outside outside = new Outside("127.0.0.0/8");
        private final Mail mail;
        private final AtomicInteger numbers = new AtomicInteger();
        private Duration ahead = Duration.ZERO;

        MailWorld() throws IOException {
            clock.set(Instant.now());
            FirstWords each = (account, words, today) -> words;
            mail = new Mail(
                    outside,
                    new Hosts("127.0.0.0/8"),
                    clock,
                    TestTurns.turns(),
                    each,
                    Mailroom.trusting(),
                    address -> false);
        }

        @Override
        public Network network() {
            return mail;
        }

        @Override
        public Network.Connection connect() {
            return mail.connect(Map.of(
                    "address",
                    Mailroom.BRAND,
                    "password",
                    Mailroom.PASSWORD,
                    "imap",
                    imap.address(),
                    "smtp",
                    smtp.address()));
        }

        @Override
        public String says(String text) {
            String id = "said-" + numbers.incrementAndGet() + "@brun.example";
            room.lay(
                    Mailroom.mail(id, "Claire <" + CLAIRE + ">", "Une question", "", text),
                    clock.instant().plus(ahead));
            return id;
        }

        @Override
        public void saysGarbage() {
            room.lay("INBOX", "\u00ff\u0000\u0001\r\n\u0007\u0008\r\n\r\n\u00fe".getBytes(ISO_8859_1), clock.instant());
        }

        @Override
        public void mood(Mood mood) {
            imap.mood = mood;
            smtp.mood = mood;
        }

        @Override
        public void skew(Duration ahead) {
            this.ahead = ahead;
        }

        @Override
        public void pass(Duration time) {
            clock.pass(time);
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public List<String> published() {
            return room.got(claire).stream().map(MailWorld::text).toList();
        }

        private static String text(StoredMessage got) {
            try {
                return got.getMimeMessage().getContent().toString();
            } catch (MessagingException | IOException broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Override
        public void takes(Taking taking) {
            smtp.taking = taking;
        }

        @Override
        public void settles() {
            try {
                smtp.settle();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() {
            try {
                imap.close();
                smtp.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } finally {
                room.close();
                outside.close();
            }
        }
    }
}
