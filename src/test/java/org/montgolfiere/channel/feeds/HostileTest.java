package org.montgolfiere.channel.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.channel.feeds.Newsstand.item;
import static org.montgolfiere.channel.feeds.Newsstand.rss;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.feeds.Fetching.Fetched;

/** Whatever a server sends, the desk stays up, reads nothing of its own machine, and says in words what was wrong. */
@Timeout(60)
class HostileTest {

    private final Kiosk kiosk = new Kiosk();
    private final Newsstand stand = kiosk.stand;

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int each = 1; each < 12; each++) {
            laughs.append("<!ENTITY a").append(each).append(" \"");
            laughs.append(("&a" + (each - 1) + ";").repeat(10)).append("\">");
        }
        laughs.append("]>")
                .append(rss("A", item("1", "https://site.example/1", "&a11;")).replaceFirst("<\\?.*?\\?>", ""));
        stand.serve("/feed", "application/xml", laughs.toString());
        assertThat(trouble()).isEqualTo("channel.feeds.unreadable");
    }

    @Test
    void noEntityOpensAFileOrAnAddress() {
        for (String entity :
                new String[] {"SYSTEM \"file:///etc/hostname\"", "SYSTEM \"" + stand.at("/secret") + "\""}) {
            String body = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x " + entity + ">]>"
                    + rss("A", item("1", "https://site.example/1", "&x;")).replaceFirst("<\\?.*?\\?>", "");
            stand.serve("/feed", "application/xml", body);
            assertThat(trouble()).isEqualTo("channel.feeds.unreadable");
        }
        assertThat(stand.askedFor("/secret")).isZero();
    }

    @Test
    void aHundredMegabytesAreNotTakenIn() {
        stand.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = "<item/>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int sent = 0; sent < 100_000_000; sent += piece.length) out.write(piece);
            } catch (IOException cut) {
                return; // the desk hung up, as it should
            }
        });
        assertThat(trouble()).isEqualTo("channel.feeds.too-large");
    }

    @Test
    void aBombOfGzipIsNotTakenIn() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            for (int each = 0; each < 100; each++) out.write(new byte[1 << 20]);
        }
        stand.serve("/feed", "application/rss+xml", bomb.toByteArray(), "Content-Encoding", "gzip");
        assertThat(trouble()).isEqualTo("channel.feeds.too-large");
    }

    @Test
    void aTowerOfElementsDoesNotFallOnUs() {
        String tower = "<b>".repeat(200_000) + "</b>".repeat(200_000);
        String xhtml =
                "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title><id>urn:a</id>"
                        + "<entry><id>urn:1</id><title>t</title><content type=\"xhtml\"><div>" + tower
                        + "</div></content></entry></feed>";
        stand.serve("/feed", "application/atom+xml", xhtml);
        assertThat(trouble()).isEqualTo("channel.feeds.unreadable");
        String html = rss("A", item("1", "https://site.example/1", "<![CDATA[" + tower + "mot]]>"));
        stand.serve("/html", "application/rss+xml", html);
        Account account = kiosk.account(stand.at("/html"));
        assertThat(Kiosk.texts(kiosk.read(account))).containsExactly("mot");
        stand.serve("/json", "application/json", "[".repeat(500_000));
        assertThat(trouble("/json")).isEqualTo("channel.feeds.unreadable");
    }

    @Test
    @Timeout(20)
    void wordsMadeToKeepAReaderBusyDoNot() {
        String spaces = " ".repeat(2_000_000);
        String entries =
                "{\"id\": \"1\", \"title\": \"" + "<a".repeat(500_000) + "\", \"content_text\": \"x" + spaces + "y\"},"
                        + "{\"id\": \"2\", \"authors\": [{\"name\": \"" + "a@".repeat(200_000)
                        + "\"}], \"content_html\": \"<pre>"
                        + "<".repeat(500_000) + "z\"}";
        String feed = "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [" + entries + "]}";
        stand.serve("/feed", "application/json", feed);
        assertThat(kiosk.read(kiosk.account(stand.at("/feed")))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"version\": \"https://jsonfeed.org/version/1\"}",
                "<html><body>Sign in</body></html>",
                "<rss version=\"2.0\"><channel><item>",
                "<?xml version=\"1.0\" encoding=\"x-nowhere\"?><rss version=\"2.0\"><channel/></rss>",
                "\u0000\u0001\u0002",
                "<opml version=\"2.0\"/>"
            })
    void whatIsNoFeedIsSaidToBeNone(String body) {
        stand.serve("/feed", "application/rss+xml", body);
        assertThat(trouble()).isEqualTo("channel.feeds.unreadable");
    }

    @Test
    void aWrongCharsetCostsLettersAndNothingElse() {
        byte[] body = rss("A", item("1", "https://site.example/1", "cassé")).getBytes(StandardCharsets.ISO_8859_1);
        stand.serve("/feed", "application/rss+xml", body);
        Account account = kiosk.account(stand.at("/feed"));
        assertThat(Kiosk.texts(kiosk.read(account))).singleElement().asString().startsWith("cass");
    }

    @Test
    void noiseBreaksNothing() {
        long seed = 20260310;
        Random random = new Random(seed);
        byte[] whole = Newsstand.bytes("blog.atom");
        for (int round = 0; round < 200; round++) {
            byte[] noisy = whole.clone();
            for (int each = 0; each < 1 + round / 20; each++)
                noisy[random.nextInt(noisy.length)] = (byte) random.nextInt();
            Fetched.Whole fetched =
                    new Fetched.Whole(noisy, "text/xml", Fetching.Marks.NONE, stand.uri("/"), stand.uri("/"), null);
            try {
                assertThat(Documents.read(fetched).entries())
                        .as("seed %d round %d", seed, round)
                        .hasSizeLessThan(4);
            } catch (Unreadable said) {
                assertThat(said).as("seed %d round %d", seed, round).isNotNull();
            }
        }
    }

    @Test
    void aPrivateAddressIsNeverAskedNeitherTypedNorByARedirect() {
        String elsewhere = stand.at("/feed").replace("localhost", "127.0.0.1");
        stand.serve("/feed", "application/rss+xml", rss("A"));
        assertThat(kiosk.feeds.look(elsewhere)).isEqualTo(new Looking.Nothing("channel.feeds.refused"));
        stand.status("/lure", 301, "Location", elsewhere);
        assertThat(trouble("/lure")).isEqualTo("channel.feeds.refused");
        assertThat(stand.askedFor("/feed")).isZero();
    }

    private String trouble() {
        return trouble("/feed");
    }

    private String trouble(String path) {
        Account account = kiosk.account(stand.at(path));
        String stream = kiosk.only(account).stream();
        assertThatThrownBy(() -> kiosk.network.read(Kiosk.login(account), stream, null))
                .isInstanceOf(NetworkTrouble.Away.class);
        return String.valueOf(kiosk.only(account).trouble());
    }
}
