package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.montgolfiere.channel.Network.Connection;
import org.montgolfiere.channel.NetworkTrouble;

class SigningInTest {

    private Mailroom room;
    private Office office;

    @BeforeEach
    void open() {
        room = new Mailroom();
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
        room.close();
    }

    private void isRefused(Map<String, String> more, String why) {
        assertThat(office.connect(Office.typed(room, more))).isEqualTo(new Connection.Refused(why));
    }

    @Test
    void aMailboxIsOpenedByItsPasswordAndKeptWithoutShowingIt() {
        assertThat(office.connect(Office.typed(room, Map.of()))).isInstanceOfSatisfying(Connection.Made.class, made -> {
            assertThat(made.remoteId()).isEqualTo(Mailroom.BRAND);
            assertThat(made.name()).isEqualTo("Maison Verne");
            assertThat(Settings.parse(made.secret()).toString()).doesNotContain(Mailroom.PASSWORD);
        });
    }

    @Test
    void everyRefusalIsSaidInWords() {
        isRefused(Map.of("password", "wrong"), "channel.mail.wrong-password");
        isRefused(Map.of("address", "no address"), "channel.mail.bad-address");
        isRefused(Map.of("password", ""), "channel.mail.no-password");
        isRefused(Map.of("imap", "http://x"), "channel.mail.bad-server:http://x");
        isRefused(Map.of("folder", "Nulle part"), "channel.mail.no-folder:Nulle part");
        isRefused(Map.of("sent", "Jamais"), "channel.mail.no-folder:Jamais");
        isRefused(Map.of("imap", "plain://127.0.0.1:1"), "channel.mail.unreachable:127.0.0.1:1");
        isRefused(Map.of("smtp", "plain://127.0.0.1:1"), "channel.mail.unreachable:127.0.0.1:1");
        isRefused(Map.of("name", "Maison\nBcc: x@y.example"), "channel.mail.bad-line");
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        isRefused(Map.of("imap", room.imaps()), "channel.mail.certificate-other-name:127.0.0.1");
        isRefused(Map.of("smtp", room.smtps()), "channel.mail.certificate-other-name:127.0.0.1");
    }

    @Test
    void underTlsItWorksWhereTheCertificateIsForThatName(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.of("localhost", folder);
        try (Gatehouse imap = new Gatehouse(room.servers.getImap().getPort(), false, certificate.gate());
                Gatehouse smtp = new Gatehouse(room.servers.getSmtp().getPort(), true, certificate.gate());
                Office there = new Office("127.0.0.0/8", certificate.trusting())) {
            Map<String, String> named =
                    Map.of("imap", "tls://localhost:" + imap.port(), "smtp", "tls://localhost:" + smtp.port());
            assertThat(there.connect(Office.typed(room, named))).isInstanceOf(Connection.Made.class);
            room.lay(Mailroom.mail("sealed-1@brun.example", "claire@brun.example", "", "", "x"), there.clock.instant());
            assertThat(there.message().id()).isEqualTo("sealed-1@brun.example");
            assertThat(there.mail.tryItself(there.login()))
                    .singleElement()
                    .asString()
                    .startsWith("channel.mail.trial-back:");
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        try (Office strict = new Office("127.0.0.0/8", (SSLSocketFactory) SSLSocketFactory.getDefault())) {
            assertThat(strict.connect(Office.typed(room, Map.of("imap", room.imaps()))))
                    .isEqualTo(new Connection.Refused("channel.mail.certificate-unknown:127.0.0.1"));
        }
    }

    @Test
    void aServerThatDoesNotSpeakTlsIsNamed() {
        isRefused(Map.of("imap", room.imap().replace("plain", "tls")), "channel.mail.no-tls:127.0.0.1");
    }

    @Test
    void privateAddressesAreRefusedUnlessTheHostListsThem() {
        try (Office closed = new Office("", Mailroom.trusting())) {
            assertThat(closed.connect(Office.typed(room, Map.of())))
                    .isEqualTo(new Connection.Refused("channel.mail.barred:127.0.0.1"));
        }
    }

    @Test
    void withoutEncryptionNoOtherMachineIsTalkedTo() {
        try (Office wide = new Office("10.0.0.0/8", Mailroom.trusting())) {
            assertThat(wide.connect(Office.typed(room, Map.of("imap", "plain://10.1.2.3:143"))))
                    .isEqualTo(new Connection.Refused("channel.mail.plain"));
        }
    }

    @Test
    void accessByOAuthIsRenewedKeptAndMissedWhenItEnds() throws IOException {
        AtomicReference<String> answer = new AtomicReference<>(
                "{\"access_token\":\"" + Mailroom.PASSWORD + "\",\"refresh_token\":\"second\",\"expires_in\":3600}");
        List<String> asked = new ArrayList<>();
        HttpServer tokens = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        tokens.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.get().contains("error") ? 400 : 200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        tokens.start();
        try {
            Map<String, String> grant = Map.of(
                    "password", "",
                    "client", "desk",
                    "refresh", "first",
                    "token", "http://127.0.0.1:" + tokens.getAddress().getPort() + "/token");
            assertThat(office.connect(Office.typed(room, grant))).isInstanceOf(Connection.Made.class);
            assertThat(asked).singleElement().asString().contains("refresh_token=first", "client_id=desk");
            office.messages();
            assertThat(asked).as("what is good is used").hasSize(1);
            office.clock.pass(java.time.Duration.ofHours(1));
            office.messages();
            assertThat(asked.getLast()).contains("refresh_token=second");
            assertThat(Objects.requireNonNull(Settings.parse(office.secret()).grant())
                            .until())
                    .isEqualTo(office.clock.instant().plusSeconds(3600));
            office.clock.pass(java.time.Duration.ofHours(1));
            answer.set("{\"error\":\"invalid_grant\"}");
            assertThatThrownBy(office::messages)
                    .isInstanceOf(NetworkTrouble.Revoked.class)
                    .hasMessage("channel.mail.grant-ended");
        } finally {
            tokens.stop(0);
        }
    }
}
