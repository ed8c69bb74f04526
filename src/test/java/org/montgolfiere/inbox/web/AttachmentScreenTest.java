package org.montgolfiere.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.files.Drawn.bytes;
import static org.montgolfiere.files.Drawn.joined;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.montgolfiere.Browser;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.files.Drawn;
import org.montgolfiere.inbox.attachments.Kept;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

/** What a browser gets of a stranger's file: a bare picture, or a download; never a page. */
class AttachmentScreenTest extends ScreenTest {

    private Brand brand;
    private Account account;
    private Browser lea;

    @BeforeEach
    void aBrand() {
        brand = brand();
        account = account(brand);
        lea = browser(person(brand, Role.LEAD));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("text/html", bytes("<html><script>alert(1)</script>")),
                Arguments.of("image/svg+xml", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                Arguments.of("application/pdf", bytes("%PDF-1.7")),
                Arguments.of("image/gif", joined(Drawn.picture("gif", 4, 4), bytes("<script>alert(1)</script>"))),
                Arguments.of("image/png", joined(Drawn.picture("png", 4, 4), bytes("PK\u0003\u0004"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everythingButABarePictureIsADownload(String type, byte[] content) {
        long message = message(Incoming.Message.Kind.MENTION, "page.html · text/html · 1 kB");
        Kept.in(jdbc, message, 0, type, false, content);
        HttpResponse<String> file = lea.get("/messages/" + message + "/media/0/file");
        assertThat(file.statusCode()).isEqualTo(200);
        harmless(file);
        assertThat(header(file, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(file, "Content-Disposition")).startsWith("attachment;");
        assertThat(lea.get("/messages/" + message + "/media/0").statusCode()).isEqualTo(404);
        assertThat(lea.get("/messages/" + message + "/media/0/shown").statusCode())
                .isEqualTo(404);
    }

    /** Even where the row says otherwise, what is handed out as a picture was walked to its end at that moment. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void nothingElseIsEverHandedOutAsAPicture(String type, byte[] content) {
        long message = message(Incoming.Message.Kind.MENTION, "photo.png · image/png · 1 kB");
        Kept.in(jdbc, message, 0, type, true, content);
        assertThat(lea.get("/messages/" + message + "/media/0").statusCode()).isEqualTo(502);
    }

    @Test
    void aPictureIsShownWithoutWhatItTellsAndTheOriginalIsADownload() {
        long message = message(Incoming.Message.Kind.MENTION, "photo.jpg · image/jpeg · 1 kB");
        Kept.in(jdbc, message, 0, "image/jpeg", true, Drawn.photo(16, 8, 1));
        String thread = lea.get("/conversations/" + conversation(message)).body();
        assertThat(thread).contains("/messages/" + message + "/media/0/shown").contains("photo.jpg");
        assertThat(lea.get("/messages/" + message + "/media/0/shown", "HX-Request", "true")
                        .body())
                .contains("<img src=\"/messages/" + message + "/media/0\"", "Save the original");
        HttpResponse<String> picture = lea.get("/messages/" + message + "/media/0");
        assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(picture, "Content-Disposition")).startsWith("inline");
        harmless(picture);
        assertThat(picture.body()).doesNotContain("48.8584", "Camille");
        HttpResponse<String> original = lea.get("/messages/" + message + "/media/0/file");
        assertThat(header(original, "Content-Disposition"))
                .contains("attachment")
                .contains("photo.jpg");
        assertThat(original.body()).contains("Camille");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsSaidToBeOdd() {
        long message = message(Incoming.Message.Kind.MENTION, "facture.pdf · application/pdf · 1 kB");
        Kept.in(jdbc, message, 0, "application/x-dosexec", false, bytes("MZ"));
        assertThat(lea.get("/conversations/" + conversation(message)).body())
                .contains("Not what its name says: application/x-dosexec");
    }

    @Test
    void aFileOfAHostileMessageHasNoNameOfItsSender() {
        long message = message(Incoming.Message.Kind.MENTION, "venom.pdf · application/pdf · 1 kB");
        Kept.in(jdbc, message, 0, "application/pdf", false, bytes("%PDF-1.7"));
        hostile(message);
        assertThat(lea.get("/conversations/" + conversation(message)).body()).doesNotContain("venom");
        assertThat(header(lea.get("/messages/" + message + "/media/0/file"), "Content-Disposition"))
                .contains("file.pdf")
                .doesNotContain("venom");
    }

    @Test
    void aPictureThatCameAsAFileOfAHostileMessageIsBlurred() {
        long message = message(Incoming.Message.Kind.MENTION, "venom.png · image/png · 1 kB");
        Kept.in(jdbc, message, 0, "image/png", true, Drawn.picture("png", 4, 4));
        hostile(message);
        assertThat(lea.get("/conversations/" + conversation(message)).body())
                .contains("show it blurred")
                .doesNotContain("venom");
        assertThat(lea.get("/messages/" + message + "/media/0/shown", "HX-Request", "true")
                        .body())
                .contains("is-veiled", "Show it clearly");
    }

    @Test
    void whatIsPrivateIsNotThereForAnAmbassadorNorForAnotherBrand() {
        long message = message(Incoming.Message.Kind.PRIVATE, "facture.pdf · application/pdf · 1 kB");
        Kept.in(jdbc, message, 0, "application/pdf", false, bytes("%PDF-1.7"));
        List<Browser> others =
                List.of(browser(person(brand, Role.AMBASSADOR)), browser(person(brand(), Role.LEAD, Role.ADMIN)));
        for (Browser other : others) {
            for (String part : List.of("", "/file", "/shown", "/copy")) {
                assertThat(other.get("/messages/" + message + "/media/0" + part).statusCode())
                        .as(part)
                        .isEqualTo(404);
            }
            assertThat(other.htmxPost("/messages/" + message + "/media/0/copy").statusCode())
                    .isEqualTo(404);
        }
        assertThat(lea.get("/messages/" + message + "/media/0/file").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whereNothingMoreFitsTheThreadSaysSo() {
        assertThat(lea.post("/brands/" + brand.id() + "/attachments", "quota", "0", "by", "nothing")
                        .statusCode())
                .isEqualTo(303);
        long message = message(Incoming.Message.Kind.MENTION, "facture.pdf · application/pdf · 1 kB");
        assertThat(lea.get("/conversations/" + conversation(message)).body()).contains("Fetch it");
        assertThat(lea.htmxPost("/messages/" + message + "/media/0/copy").body())
                .contains("not fetched: the limit for attachments is reached", "Try again");
        assertThat(lea.get("/brands/" + brand.id() + "/attachments").body()).contains("Nothing more fits.");
    }

    @Test
    void aQuotaThatIsNoneIsRefusedAndOnlyALeadSetsIt() {
        String settings = "/brands/" + brand.id() + "/attachments";
        assertThat(lea.post(settings, "quota", "much", "by", "all").statusCode())
                .isEqualTo(422);
        Browser marc = browser(person(brand, Role.MANAGER));
        assertThat(marc.get(settings).body()).doesNotContain("name=\"quota\"");
        assertThat(marc.post(settings, "quota", "1", "by", "all").statusCode()).isEqualTo(422);
    }

    private static void harmless(HttpResponse<String> file) {
        assertThat(header(file, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(" + ", answer.headers().allValues(name));
    }

    private long message(Incoming.Message.Kind kind, String label) {
        String id = UUID.randomUUID().toString();
        hear(
                account,
                new Incoming.Message(
                        id,
                        id,
                        null,
                        author("yse-" + id, "Ysé"),
                        kind,
                        "look",
                        List.of(new Incoming.Media(Incoming.Media.Kind.FILE, "", label)),
                        null,
                        clock.instant(),
                        false));
        return jdbc.sql("select id from message where remote_id = :id")
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long conversation(long message) {
        return jdbc.sql("select conversation_id from message where id = :id")
                .param("id", message)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private void hostile(long message) {
        FoldTest.read(jdbc, message, clock.instant());
    }
}
