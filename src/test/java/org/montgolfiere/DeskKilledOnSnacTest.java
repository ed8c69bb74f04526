package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.montgolfiere.NetworkDesk.Said;
import org.montgolfiere.channel.bluesky.Patience;
import org.montgolfiere.channel.mastodon.SnacPerson;
import org.montgolfiere.channel.mastodon.SnacServer;

/**
 * An account of a real server of Mastodon's API is connected on the screens, by its own page; then the process dies again
 * and again while mentions come in and answers leave. The server ignores keys: only looking keeps an answer from leaving
 * twice.
 */
@Tag("network")
class DeskKilledOnSnacTest {

    private static final int AT_A_TIME = 3;
    private static final int SECONDS = 240;
    /** A doubt settles for two minutes before it is looked into, and tries are further apart each time. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final List<String> mentions = new ArrayList<>();
    private final Map<String, SnacPerson> askers = new HashMap<>();
    private final List<Long> replies = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();
    private final List<String> points = new ArrayList<>();
    private SnacServer server;
    private List<SnacPerson> authors;
    private SnacPerson brand;
    private NetworkDesk desk;
    private Path killed;
    private long account;

    @BeforeEach
    void open() {
        server = SnacServer.running();
        authors = Stream.of("odile", "marcel").map(server::person).toList();
        desk = NetworkDesk.open(server.allowedHosts());
        killed = desk.process.home().resolveSibling(desk.process.home().getFileName() + ".killed");
        brand = server.person("ines");
        account = connect(brand);
    }

    @AfterEach
    void close() {
        if (desk != null) desk.close();
    }

    @Test
    void wheneverItIsKilledEachMessageIsThereOnceAndEachAnswerWasPostedOnce() throws IOException {
        people(AT_A_TIME);
        hold(0);
        desk.process.kill();
        diesAt("outbox.claimed");
        diesAt("outbox.sent-not-noted");
        diesAt("intake.stored");
        diesAt("intake.committed");
        start();
        hold(AT_A_TIME);
        desk.process.kill();
        diesAt("outbox.sent-not-noted:2");
        start();

        List<String> posted =
                replies.stream().map(reply -> desk.sent(reply, SETTLED)).toList();
        people(1);
        awaitAll();
        assertThat(Files.readAllLines(killed)).isEqualTo(points);
        for (int reply = 0; reply < replies.size(); reply++) {
            String mention = answered.get(reply);
            String text = "Answer " + reply;
            arrived(Objects.requireNonNull(askers.get(mention)), mention, text);
            assertThat(brand.answers(mention))
                    .filteredOn(each -> each.endsWith(text))
                    .as(text)
                    .hasSize(1);
        }
        assertThat(desk.said(account).stream().map(Said::uri))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(mentions.stream(), posted.stream()).toList());
    }

    /** The server shows an answer to those whom it was delivered to, a little later: to the one who asked. */
    private static void arrived(SnacPerson author, String mention, String text) {
        Patience.until(
                SETTLED, () -> author.answers(mention).stream().anyMatch(each -> each.endsWith(text)) ? true : null);
        assertThat(author.answers(mention))
                .filteredOn(each -> each.endsWith(text))
                .as(text)
                .hasSize(1);
    }

    /** The whole guided path: the server's address, its own page, and back with what it gave. */
    private long connect(SnacPerson person) {
        String form = "/brands/" + desk.brand + "/networks/mastodon";
        assertThat(desk.browser.get(form).body()).contains("field-address");
        HttpResponse<String> asked =
                desk.browser.post(form, "field-address", server.address().toString(), "colour", "5");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        String page = RunningDesk.first("href=\"([^\"]*/oauth/authorize[^\"]*state=[^\"]*)\"", asked.body())
                .replace("&amp;", "&");
        String back =
                person.allow(URI.create(page)).headers().firstValue("Location").orElseThrow();
        HttpResponse<String> done = desk.browser.get(back.substring(back.indexOf("/brands/")));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(desk.browser.get(Browser.location(done)).body()).contains("@ines@localhost", "listens");
        return Long.parseLong(RunningDesk.first("/accounts/(\\d+)", Browser.location(done)));
    }

    private void people(int number) {
        for (int each = 0; each < number; each++) {
            SnacPerson author = authors.get(each % authors.size());
            String mention = author.says("Hello @ines, one of many: " + mentions.size());
            mentions.add(mention);
            askers.put(mention, author);
        }
    }

    /** Answers for three conversations from there on. */
    private void hold(int from) {
        awaitAll();
        List<Said> said = desk.said(account).stream()
                .filter(each -> each.kind().equals("mention"))
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
        for (Said each : said.subList(from, from + AT_A_TIME)) {
            answered.add(each.uri());
            replies.add(desk.reply(each.conversation(), "Answer " + replies.size()));
        }
    }

    private void awaitAll() {
        Patience.until(SETTLED, () -> desk.incoming(account) >= mentions.size() ? true : null);
    }

    private void diesAt(String point) {
        people(1);
        desk.leasesEnd();
        desk.process.launch(Map.of("MONTGOLFIERE_KILL_AT", point, "MONTGOLFIERE_KILL_LOG", killed.toString()));
        people(1);
        assertThat(desk.process.awaitEnd(SECONDS)).as(point).isEqualTo(137);
        points.add(point.split(":", -1)[0]);
    }

    private void start() {
        desk.leasesEnd();
        desk.process.start();
    }
}
