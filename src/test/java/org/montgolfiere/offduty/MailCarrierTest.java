package org.montgolfiere.offduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;

/** Mail to the desk's own people, as a real mail server receives it. */
class MailCarrierTest {

    private final Rooms rooms = new Rooms("2026-03-03T09:00:00Z");
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Gate gate;
    private Member lea;

    @BeforeEach
    void named() {
        post.start();
        gate = gate("smtp://127.0.0.1:" + post.getSmtp().getPort());
        lea = rooms.firm.member("Lea", rooms.firm.brand("verne", "Europe/Paris"), Role.MANAGER);
        rooms.reaches.write(lea.person(), Reach.CALM);
        rooms.duty.take(lea, rooms.clock.instant().plus(Duration.ofHours(2)));
    }

    @AfterEach
    void close() {
        post.stop();
        rooms.database.close();
    }

    @Test
    void itSaysWhatHappenedAndWhereAndNoMore() throws Exception {
        rooms.reaches.write(lea.person(), MailChoice.ALL);
        offer(Notice.Kind.NOT_SENT);
        assertThat(post.waitForIncomingEmail(20_000, 1)).isTrue();
        MimeMessage mail = post.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("A reply of yours did not leave · verne");
        assertThat(mail.getAllRecipients()[0]).hasToString("Lea-" + lea.brand() + "@example.org");
        assertThat(mail.getFrom()[0]).hasToString("desk@verne.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContent().toString().replace("\r", "").strip()).isEqualTo("""
                        Hello Lea,

                        A reply of yours did not leave (verne).

                        https://desk.verne.example/conversations/7

                        You chose to get this by mail, while your gate is open: https://desk.verne.example/me/reach""");
    }

    @Test
    void whoWantsTheDigestGetsNothingElse() {
        rooms.reaches.write(lea.person(), MailChoice.DIGEST);
        offer(Notice.Kind.NOT_SENT);
        offer(Notice.Kind.DIGEST);
        assertThat(post.waitForIncomingEmail(20_000, 1)).isTrue();
        assertThat(went()).isEqualTo(1);
    }

    @Test
    void whoChoseNothingGetsNothingAndOffDutyNobodyDoes() {
        offer(Notice.Kind.NOT_SENT);
        rooms.reaches.write(lea.person(), MailChoice.ALL);
        rooms.duty.end(lea);
        offer(Notice.Kind.EMERGENCY);
        assertThat(went()).isZero();
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsAwayLosesNothing() {
        rooms.reaches.write(lea.person(), MailChoice.ALL);
        post.stop();
        offer(Notice.Kind.NOT_SENT);
        rooms.clock.pass(Gate.PATIENCE.plusSeconds(1));
        gate.keepUncarried();
        assertThat(gate.unseen(lea)).hasSize(1);
    }

    @Test
    void aSettingThatCannotWorkIsToldWithoutItsPassword() {
        for (String wrong : new String[] {"http://mail", "smtp:", "smtp://a b:secret@c", "mail.example.org"}) {
            assertThatThrownBy(() -> new MailServer(wrong, "desk@verne.example"))
                    .hasMessageContaining("MONTGOLFIERE_MAIL_URL")
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> new MailServer("smtp://mail", "")).hasMessageContaining("MONTGOLFIERE_MAIL_FROM");
        assertThat(new MailServer("", "").isNamed()).isFalse();
    }

    private Gate gate(String url) {
        return rooms.gate(new MailCarrier(
                new MailServer(url, "desk@verne.example"),
                new Ways(rooms.jdbc),
                PushCarrierTest.words(),
                Settings.read(Map.of(Settings.URL, "https://desk.verne.example")),
                rooms.clock));
    }

    private void offer(Notice.Kind kind) {
        gate.offer(new Notice(lea.person(), lea.brand(), kind, "/conversations/7"));
        gate.carryMissed();
    }

    private int went() {
        return rooms.jdbc
                .sql("select count(*) from notice_way where way = 'mail'")
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
