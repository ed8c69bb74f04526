package org.montgolfiere.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;

/** What can be read of a mail is kept, whatever it is; none of them stops the account. */
class HorribleMailsTest {

    static final Settings SETTINGS = settings();
    private static final Instant MOMENT = Instant.parse("2026-03-10T09:00:00Z");

    private static Settings settings() {
        Typed typed = new Typed(Map.of("address", Mailroom.BRAND, "password", "x", "trusted", "mx.verne.example"));
        return switch (typed.read()) {
            case Typed.Read.Whole(Settings settings) -> settings;
            case Typed.Read.Wrong(String why) -> throw new AssertionError(why);
        };
    }

    static Message message(byte[] mail) {
        return (Message) Letter.read(SETTINGS, Raw.of(mail), MOMENT, false);
    }

    static Message message(String mail) {
        return message(mail.getBytes(StandardCharsets.UTF_8));
    }

    /** @param holds what of it must be there */
    static Stream<Arguments> horrors() {
        String head = "From: Odile <odile@sky.example>\nMessage-ID: <horror-1@sky.example>\n";
        return Stream.of(
                Arguments.of("headers without an end", head + "Subject: Rien d'autre", "Rien d'autre"),
                Arguments.of("no body", head + "Subject: Vide\n\n", "Vide"),
                Arguments.of("an unknown charset", head + text("text/plain; charset=klingon") + "Été", "Été"),
                Arguments.of(
                        "a charset in quotes that never end",
                        head + text("text/plain; charset=\"utf-8") + "Été",
                        "Été"),
                Arguments.of("a type that is none", head + text("///;;;") + "Toujours là", "Toujours là"),
                Arguments.of(
                        "an unknown encoding",
                        head + "Content-Transfer-Encoding: x-martian\n" + text("text/plain") + "Salut",
                        "Salut"),
                Arguments.of(
                        "broken base64",
                        head + "Content-Transfer-Encoding: base64\n" + text("text/plain; charset=utf-8")
                                + "Qm9uam91ciBs\nZSBtb25kZQ==\n!!!!",
                        "Bonjour le monde"),
                Arguments.of(
                        "a multipart without its boundary",
                        head + text("multipart/mixed") + "Un texte nu",
                        "Un texte nu"),
                Arguments.of(
                        "a multipart that never ends",
                        head + text("multipart/mixed; boundary=b") + "--b\nContent-Type: text/plain\n\nPas fini",
                        "Pas fini"),
                Arguments.of(
                        "a boundary that never comes",
                        head + text("multipart/mixed; boundary=zz") + "Seul ici",
                        "Seul ici"),
                Arguments.of("an address that is none", "From: @@@ <<>>\nSubject: Qui ?\n\nMoi", "Moi"),
                Arguments.of(
                        "an encoded word of an unknown charset",
                        "From: a@sky.example\nSubject: =?x-none?B?QQ==?= reste\n\nTexte",
                        "reste"),
                Arguments.of(
                        "page and words alike empty",
                        head + text("multipart/alternative; boundary=b")
                                + "--b\nContent-Type: text/plain\n\n\n--b\nContent-Type: text/html\n\n<p>Le mot</p>\n--b--",
                        "Le mot"),
                Arguments.of(
                        "unclosed tags", head + text("text/html") + "<div><p>Un<b>deux<table><tr><td>trois", "trois"),
                Arguments.of("NUL signs", head + text("text/plain") + "avant\u0000après", "après"));
    }

    private static String text(String type) {
        return "Content-Type: " + type + "\n\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("horrors")
    void isReadAsFarAsItGoes(String name, String mail, String holds) {
        Message message = message(mail);
        assertThat(message.text()).contains(holds);
        assertThat(message.id()).isNotBlank();
        assertThat(message.author().id()).isNotBlank();
        assertThat(message(mail).id()).as("the same again").isEqualTo(message.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\nBonjour", "\u0001\u0002\n\u0003\n\n\u0004"})
    void whatSaysNothingOfItselfIsSetAside(String mail) {
        Incoming read = Letter.read(SETTINGS, Raw.of(mail.getBytes(StandardCharsets.UTF_8)), MOMENT, false);
        assertThat(read).isInstanceOf(Incoming.Unreadable.class);
    }

    @Test
    void lettersOfTheWestAreReadWhereNobodySaidHowTheyAreWritten() {
        byte[] mail =
                "From: a@sky.example\nSubject: Été à Nîmes\n\nÇa coûte 5 € ?".getBytes(Charset.forName("windows-1252"));
        assertThat(message(mail).text()).isEqualTo("Été à Nîmes\n\nÇa coûte 5 € ?");
    }

    @Test
    void fiftyMegabytesAreReadAtTheirBeginning() {
        String head =
                "From: a@sky.example\nMessage-ID: <huge-file@sky.example>\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\nVoici le fichier\n--b\n"
                        + "Content-Type: application/pdf; name=plan.pdf\nContent-Transfer-Encoding: base64\n\n";
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        mail.writeBytes(
                "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=\n".repeat(1_400_000).getBytes(StandardCharsets.UTF_8));
        assertThat(mail.size()).isGreaterThan(50_000_000);

        Message message = message(mail.toByteArray());

        assertThat(message.text()).isEqualTo("Voici le fichier");
        assertThat(message.media()).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo(Incoming.Media.Kind.FILE);
            assertThat(file.url()).isEmpty();
            assertThat(file.alt()).startsWith("plan.pdf · application/pdf");
        });
        assertThat(message.beside().remarks()).containsExactly("channel.mail.cut");
    }

    @Test
    void aBombOfHeadersLeavesTheWords() {
        String bomb = "From: a@sky.example\nMessage-ID: <bomb-of@sky.example>\nSubject: Boum\n"
                + "X-Bomb: x\n".repeat(250_000);
        Message message = message(bomb + "\nEt pourtant");
        assertThat(message.text()).isEqualTo("Boum\n\nEt pourtant");
        assertThat(message.id()).isEqualTo("bomb-of@sky.example");
    }

    @Test
    void oneEndlessHeaderLeavesTheWords() {
        String references = "References: " + "<r@sky.example-long-enough> ".repeat(60_000);
        assertThat(message("From: a@sky.example\nSubject: Long\n" + references + "\n\nCourt")
                        .text())
                .contains("Court");
    }

    @Test
    void partsInPartsAreReadToABound() {
        StringBuilder mail = new StringBuilder("From: a@sky.example\n");
        for (int depth = 0; depth < 2_000; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\n\n--b")
                    .append(depth)
                    .append('\n');
        }
        long begun = System.nanoTime();
        Message message = message(mail + "Content-Type: text/plain\n\ntout au fond");
        assertThat(message.beside().remarks()).contains("channel.mail.cut");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aThousandPartsAreListedToABound() {
        String part = "--b\nContent-Type: image/png; name=\"\u202Egnp.exe\"\n\nx\n";
        Message message =
                message("From: a@sky.example\nContent-Type: multipart/mixed; boundary=b\n\n" + part.repeat(1_000));
        assertThat(message.media()).hasSizeLessThanOrEqualTo(20);
        assertThat(message.media().getFirst().alt()).doesNotContain("\u202E");
    }

    @Test
    void nothingOfAPageIsFetchedOrRun() {
        Message message = message("From: a@sky.example\nContent-Type: text/html; charset=utf-8\n\n"
                + "<style>p{}</style><script>alert(1)</script><img src='https://track.example/p.gif'>"
                + "<img src='cid:1' alt='Un ballon'><div style='display:none'>caché</div>"
                + "<p>Bonjour <a href='https://verne.example/vol'>le vol</a></p>");
        assertThat(message.text())
                .contains("Bonjour le vol <https://verne.example/vol>", "[Un ballon]")
                .doesNotContain("alert", "track.example", "caché");
        assertThat(message.media()).isEmpty();
    }

    @Test
    void noiseIsKeptAsWhatCanBeRead() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] good = Mailroom.mail("noise-1@sky.example", "a@sky.example", "Bruit", "", "Un texte\n".repeat(20))
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 500; round++) {
            byte[] mail = good.clone();
            for (int changes = random.nextInt(60); changes >= 0; changes--) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
            }
            Incoming read = Letter.read(SETTINGS, Raw.of(mail), MOMENT, false);
            if (read instanceof Message message) {
                assertThat(message.id()).isNotBlank();
                assertThat(message.author().id()).isNotBlank();
            }
        }
    }
}
