package org.montgolfiere;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The desk is killed again and again while people write and are answered: each message is there once, each answer left once. */
@Tag("slow")
@Timeout(900)
class KilledDeskTest {

    private static final int MESSAGES = 2_000;
    private static final int THREADS = 50;
    private static final int BATCH = 20;
    private static final int RANDOM_KILLS = 4;
    private static final List<String> POINTS =
            List.of("intake.stored:3", "intake.committed:3", "outbox.claimed:2", "outbox.sent-not-noted:2");

    @TempDir
    Path folder;

    private final long seed = Instant.now().toEpochMilli();
    private final Callback callback = new Callback();
    private RunningDesk desk;
    private Program program;
    private long account;

    @BeforeEach
    void open() throws InterruptedException {
        System.out.println("KilledDeskTest seed " + seed);
        desk = new RunningDesk(folder.resolve("home"), Map.of("MONTGOLFIERE_ALLOWED_HOSTS", callback.host()));
        desk.start();
        found();
        program =
                new Program(desk.port(), desk.run("token", "lea@verne.example").strip());
        long brand =
                program.get("/api/v1/brands").path("items").path(0).path("id").asLong();
        account = program.post(
                        "/api/v1/accounts",
                        Map.of(
                                "brand",
                                brand,
                                "network",
                                "api",
                                "handle",
                                "@forum",
                                "name",
                                "Forum",
                                "callback",
                                callback.address()),
                        null)
                .at("/account/id")
                .asLong();
    }

    @AfterEach
    void close() {
        desk.close();
        callback.close();
    }

    @Test
    void everyMessageIsThereOnceAndEveryReplyLeftOnce() throws Exception {
        tell(IntStream.range(0, THREADS).mapToObj(KilledDeskTest::message).toList());
        List<Long> conversations = conversations();
        List<Long> replies = new ArrayList<>();
        Path hits = folder.resolve("hits");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> telling = threads.submit(this::tellAll);
            Future<?> answering = threads.submit(() -> replies.addAll(answer(conversations)));
            killAtEachPoint(hits);
            killAtRandom();
            telling.get();
            answering.get();
        }
        awaitSent(replies);
        assertThat(Files.readAllLines(hits))
                .containsExactlyElementsOf(
                        POINTS.stream().map(KilledDeskTest::point).toList());
        assertThat(callback.published()).hasSize(THREADS).doesNotHaveDuplicates();
        assertThat(remoteIds(conversations)).hasSize(MESSAGES).doesNotHaveDuplicates();
        System.out.printf(
                "%d messages, %d replies in %d calls, %d kills%n",
                MESSAGES, THREADS, callback.calls(), POINTS.size() + RANDOM_KILLS + 1);
    }

    private void killAtEachPoint(Path hits) {
        for (String point : POINTS) {
            desk.kill();
            desk.launch(Map.of("MONTGOLFIERE_KILL_AT", point, "MONTGOLFIERE_KILL_LOG", hits.toString()));
            assertThat(desk.awaitEnd(150)).as("ended at " + point).isEqualTo(137);
        }
        desk.start();
    }

    private void killAtRandom() throws InterruptedException {
        Random random = new Random(seed);
        for (int kill = 0; kill < RANDOM_KILLS; kill++) {
            Thread.sleep(random.nextInt(3_000));
            desk.kill();
            desk.start();
        }
        desk.killDatabase();
    }

    private void found() {
        Browser browser = new Browser(desk.port());
        String path = desk.printed("(/setup/[A-Za-z0-9_-]+)");
        browser.get(path);
        int answer = browser.post(
                        path,
                        "name",
                        "Léa",
                        "email",
                        "lea@verne.example",
                        "password",
                        DeskTest.PASSWORD,
                        "brand",
                        "Maison Verne",
                        "zone",
                        "Europe/Paris",
                        "language",
                        "en")
                .statusCode();
        assertThat(answer).isBetween(300, 303);
    }

    /** @return null, for it is a task */
    private Object tellAll() throws InterruptedException {
        for (int from = THREADS; from < MESSAGES; from += BATCH) {
            int to = Math.min(MESSAGES, from + BATCH);
            tell(IntStream.range(from, to).mapToObj(KilledDeskTest::message).toList());
            Thread.sleep(100);
        }
        return List.of();
    }

    private void tell(List<Map<String, Object>> messages) throws InterruptedException {
        program.post("/api/v1/accounts/" + account + "/messages", messages, null);
    }

    private static Map<String, Object> message(int number) {
        return Map.of(
                "id", "message-" + number,
                "thread", "thread-" + number % THREADS,
                "author", Map.of("id", "person-" + number % THREADS, "handle", "@p", "name", "P"),
                "text", "Bonjour, message " + number);
    }

    private List<Long> answer(List<Long> conversations) throws InterruptedException {
        List<Long> replies = new ArrayList<>();
        for (long conversation : conversations) {
            String path = "/api/v1/conversations/" + conversation + "/replies";
            replies.add(program.post(path, Map.of("text", "Answer to " + conversation), "key-" + conversation)
                    .path("id")
                    .asLong());
            Thread.sleep(200);
        }
        return replies;
    }

    /** Longer than a sending lease lasts: what died on its way is looked at again only after its end. */
    private void awaitSent(List<Long> replies) throws InterruptedException {
        for (long reply : replies) {
            String state = "";
            for (int tries = 0; tries < 2_000 && !state.equals("sent"); tries++) {
                state = program.get("/api/v1/replies/" + reply).path("state").asString("");
                Thread.sleep(state.equals("sent") ? 0 : 200);
            }
            assertThat(state).isEqualTo("sent");
        }
    }

    private List<Long> conversations() throws InterruptedException {
        List<Long> found = new ArrayList<>();
        String path = "/api/v1/conversations?limit=50&account=" + account;
        String after = "";
        do {
            JsonNode page = program.get(path + after);
            page.path("items").forEach(one -> found.add(one.path("id").asLong()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return found;
    }

    private List<String> remoteIds(List<Long> conversations) throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (long conversation : conversations) {
            String path = "/api/v1/conversations/" + conversation + "/messages?limit=100";
            String before = "";
            do {
                JsonNode page = program.get(path + before);
                page.path("items").forEach(one -> found.add(one.path("remoteId").asString()));
                before = page.path("before").isNull()
                        ? ""
                        : "&before=" + page.path("before").asString();
            } while (!before.isEmpty());
        }
        found.removeIf(id -> !id.startsWith("message-"));
        assertThat(new TreeSet<>(found)).hasSize(MESSAGES);
        return found;
    }

    private static String point(String setting) {
        return setting.replaceAll(":.*", "");
    }
}
