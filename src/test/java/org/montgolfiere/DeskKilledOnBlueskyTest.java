package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.NetworkDesk.PATIENCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.montgolfiere.NetworkDesk.Said;
import org.montgolfiere.channel.bluesky.BlueskyNetwork;
import org.montgolfiere.channel.bluesky.Inhabitant;
import org.montgolfiere.channel.bluesky.Inhabitant.Made;
import org.montgolfiere.channel.bluesky.Patience;

/** The process dies again and again while 60 mentions come in and 12 replies leave on the real network. */
@Tag("network")
class DeskKilledOnBlueskyTest {

    private static final String POST = "app.bsky.feed.post";
    private static final int AT_A_TIME = 6;

    private final List<Made> mentions = new ArrayList<>();
    private final List<Long> replies = new ArrayList<>();
    private final List<String> points = new ArrayList<>();
    private NetworkDesk desk;
    private Inhabitant brand;
    private List<Inhabitant> authors;
    private Path killed;
    private long account;

    @BeforeEach
    void open() {
        BlueskyNetwork network = BlueskyNetwork.running();
        brand = network.inhabitant("nuage");
        authors = Stream.of("odile", "marcel", "ines").map(network::inhabitant).toList();
        desk = NetworkDesk.open(network.allowedHosts());
        killed = desk.process.home().resolveSibling(desk.process.home().getFileName() + ".killed");
        account = desk.connect("bluesky", network.typed(brand, brand.appPassword("desk")));
    }

    @AfterEach
    void close() {
        if (desk != null) desk.close();
    }

    @Test
    void wheneverItIsKilledEachMessageIsThereOnceAndEachReplyWasPostedOnce() throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("seed " + seed);
        people(2 * AT_A_TIME);
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
        people(AT_A_TIME);
        start();
        people(2);
        rest(new Random(seed).nextInt(1_500));
        desk.process.kill();
        people(60 - mentions.size());
        start();

        List<String> posted = replies.stream().map(desk::sent).toList();
        settle();
        assertThat(Files.readAllLines(killed)).isEqualTo(points);
        assertThat(brand.records(POST)).containsExactlyInAnyOrderElementsOf(posted);
        assertThat(posted.stream().map(this::text)).containsExactlyElementsOf(texts());
        assertThat(mentions).hasSize(62);
        assertThat(desk.said(account).stream().map(Said::uri))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(mentions.stream().map(Made::uri), posted.stream())
                                .toList());
    }

    /** What the desk reads after all of this it reads in order: two more, one after the other, and all was read. */
    private void settle() {
        for (int more = 0; more < 2; more++) {
            people(1);
            awaitAll();
        }
    }

    private void people(int number) {
        IntStream.range(0, number).parallel().forEach(each -> {
            Made made = authors.get(each % authors.size()).mention(brand, "Hello ", ", one of many");
            synchronized (mentions) {
                mentions.add(made);
            }
        });
    }

    /** Answers for the six conversations from there on. */
    private void hold(int from) {
        awaitAll();
        List<Said> said = desk.said(account).stream()
                .filter(each -> each.kind().equals("mention"))
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
        for (Said each : said.subList(from, from + AT_A_TIME)) {
            replies.add(desk.reply(each.conversation(), "Answer " + replies.size()));
        }
    }

    private void awaitAll() {
        Patience.until(PATIENCE, () -> desk.incoming(account) >= mentions.size() ? true : null);
    }

    /** Half of what is written in this round waits for it, half comes while it starts. */
    private void diesAt(String point) {
        people(AT_A_TIME / 2);
        desk.leasesEnd();
        desk.process.launch(Map.of("MONTGOLFIERE_KILL_AT", point, "MONTGOLFIERE_KILL_LOG", killed.toString()));
        people(AT_A_TIME / 2);
        assertThat(desk.process.awaitEnd(90)).as(point).isEqualTo(137);
        points.add(point.split(":", -1)[0]);
    }

    private void start() {
        desk.leasesEnd();
        desk.process.start();
    }

    private String text(String uri) {
        return Objects.requireNonNull(brand.record(uri)).get("text").stringValue();
    }

    private List<String> texts() {
        return IntStream.range(0, replies.size())
                .mapToObj(each -> "Answer " + each)
                .toList();
    }

    private static void rest(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
