package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;
import tools.jackson.databind.JsonNode;

/** Requests, answers and errors drawn from the contract itself. A seed is printed, and {@code X_SEED} repeats it. */
class GeneratedTest {

    private static final int ROUNDS = 60;
    private static final List<Integer> ERRORS = List.of(400, 401, 403, 404, 409, 429, 500, 503);

    private final Contract contract = contract();
    private final long seed = seed();
    private final Random chance = new Random(seed);
    private final Drawn drawn = new Drawn(contract.document, chance);
    private @Nullable Correspondence account;

    @BeforeEach
    void open() {
        account = new Correspondence();
        account.world.server.judged = false; // what the test itself answers is judged where it is drawn
    }

    @AfterEach
    void close() {
        if (account != null) account.close();
    }

    @Test
    void whateverTheContractAllowsAsAnAnswerIsReadOrSetAside() {
        answering(this::anyAnswer);
        for (int round = 0; round < ROUNDS; round++) {
            for (String stream : List.of(Mentions.STREAM, Letters.STREAM, Own.STREAM, Seen.STREAM)) {
                Batch batch = read(stream);
                if (batch != null)
                    assertThat(batch.items()).as("seed %d, %s", seed, stream).allSatisfy(this::whole);
            }
            acts();
        }
    }

    @Test
    void whateverTheContractAllowsAsAnErrorEndsInAKnownWay() {
        answering(this::anyError);
        for (int round = 0; round < ROUNDS; round++) {
            for (String stream : List.of(Mentions.STREAM, Letters.STREAM, Own.STREAM, Seen.STREAM)) {
                assertThat(read(stream)).as("seed %d, %s", seed, stream).isNull();
            }
            acts();
        }
    }

    @Test
    void theStandInAnswersByTheContractWhateverItIsAskedByIt() {
        account().world.says("hello");
        Town town = account().town;
        town.says(Town.OURS, "We open at nine", null, null);
        town.writes(Town.ODILE, Town.OURS, "psst", List.of());
        Set<String> known = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < ROUNDS * 20; round++) {
            Line.Asked asked = request();
            Line.Told told = account().world.server.calls.answer(asked);
            known.add(asked.method() + " " + contract.template(asked.method(), asked.path()));
            wrong.addAll(contract.judge(asked, told));
        }
        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(known).as("seed %d", seed).hasSameSizeAs(CALLS);
    }

    /** Every call that the adapter makes. */
    private static final List<String> CALLS = List.of(
            "GET /2/users/me",
            "GET /2/users/{id}",
            "GET /2/users/{id}/mentions",
            "GET /2/users/{id}/tweets",
            "GET /2/users/{id}/liked_tweets",
            "GET /2/tweets/search/recent",
            "GET /2/tweets",
            "POST /2/tweets",
            "DELETE /2/tweets/{id}",
            "PUT /2/tweets/{tweet_id}/hidden",
            "POST /2/users/{id}/likes",
            "POST /2/users/{id}/retweets",
            "POST /2/users/{id}/muting",
            "GET /2/dm_events",
            "GET /2/dm_events/{event_id}",
            "GET /2/dm_conversations/{id}/dm_events",
            "POST /2/dm_conversations/{dm_conversation_id}/messages",
            "POST /2/dm_conversations/with/{participant_id}/messages",
            "GET /2/dm_conversations/with/{participant_id}/dm_events",
            "POST /2/media/upload",
            "GET /2/media/upload",
            "POST /2/media/upload/initialize",
            "POST /2/media/upload/{id}/append",
            "POST /2/media/upload/{id}/finalize",
            "POST /2/media/metadata",
            "POST /2/webhooks",
            "PUT /2/webhooks/{webhook_id}",
            "DELETE /2/webhooks/{webhook_id}",
            "POST /2/activity/subscriptions");

    private void answering(java.util.function.Function<String, Line.@Nullable Told> how) {
        account().world.server.instead = asked -> {
            String path = contract.template(asked.method(), asked.path());
            return path == null ? null : how.apply(Contract.pointer(asked.method(), path));
        };
    }

    private Line.Told anyAnswer(String pointer) {
        int status = contract.document.at(pointer + "/responses").has("201") ? 201 : 200;
        String schema = pointer + "/responses/" + status + "/content/application~1json/schema";
        JsonNode answer = drawn.at(schema);
        assertThat(contract.errors(schema, answer.toString(), "seed " + seed)).isEmpty();
        return Line.Told.json(status, answer);
    }

    private Line.Told anyError(String pointer) {
        boolean problem = chance.nextBoolean();
        String type = problem ? "application/problem+json" : "application/json";
        String schema = pointer + "/responses/default/content/" + type.replace("/", "~1") + "/schema";
        JsonNode error = drawn.at(schema);
        assertThat(contract.errors(schema, error.toString(), "seed " + seed)).isEmpty();
        return Line.Told.text(ERRORS.get(chance.nextInt(ERRORS.size())), type, error.toString());
    }

    /** @return null: it is away, or limited, or wants to be connected again */
    private @Nullable Batch read(String stream) {
        Correspondence fresh = account();
        try {
            return fresh.world.network().read(fresh.desk.login(), stream, null);
        } catch (NetworkTrouble known) {
            fresh.world.pass(java.time.Duration.ofDays(1));
            return null;
        }
    }

    private void acts() {
        for (Act act : Act.values()) {
            String subject = chance.nextBoolean() ? "1001" : Ids.ours("1002");
            Outgoing outgoing = account().outgoing(act, subject, "Bonjour");
            Delivery sent = ended(() -> account().send(outgoing));
            assertThat(sent).as("seed %d, %s", seed, act).isNotNull();
            ended(() -> account().find(outgoing));
        }
    }

    private Delivery ended(java.util.function.Supplier<Delivery> act) {
        try {
            return act.get();
        } catch (NetworkTrouble known) {
            account().world.pass(java.time.Duration.ofDays(1));
            return new Delivery.Unknown("" + known.getMessage());
        }
    }

    private void whole(Incoming item) {
        if (item instanceof Incoming.Message message) {
            assertThat(message.id()).matches("(dm:)?[0-9]+");
            assertThat(message.text()).doesNotContain("\u0000");
            assertThat(message.author().id()).isNotBlank();
        }
    }

    private Line.Asked request() {
        String[] call = CALLS.get(chance.nextInt(CALLS.size())).split(" ");
        String pointer = Contract.pointer(call[0], call[1]);
        String path = call[1];
        List<@Nullable String> query = new ArrayList<>();
        for (JsonNode each : contract.document.at(pointer).path("parameters")) {
            JsonNode parameter = drawn.resolved(each);
            String name = parameter.path("name").asString();
            JsonNode value = drawn.draw(parameter.path("schema"), 0);
            if (parameter.path("in").asString().equals("path")) {
                path = path.replace(
                        "{" + name + "}", name.equals("dm_conversation_id") ? "1001-1002" : value.asString());
            } else if (parameter.path("required").asBoolean(false) || asks(name)) {
                query.add(name);
                query.add(written(value));
            }
        }
        JsonNode body = contract.document.at(pointer + "/requestBody/content/application~1json/schema");
        byte[] bytes = body.isMissingNode()
                ? new byte[0]
                : org.montgolfiere.channel.Json.MAPPER.writeValueAsBytes(drawn.draw(body, 0));
        return new Line.Asked(
                call[0].toUpperCase(Locale.ROOT), path, Call.query(query.toArray(String[]::new)), Map.of(), bytes);
    }

    private boolean asks(String name) {
        return !name.contains("token") && chance.nextBoolean();
    }

    private static String written(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString();
    }

    private Correspondence account() {
        return Objects.requireNonNull(account);
    }

    private static long seed() {
        String given = System.getenv("X_SEED");
        long seed = given == null ? new Random().nextLong() : Long.parseLong(given);
        System.out.println("GeneratedTest: X_SEED=" + seed);
        return seed;
    }

    private static Contract contract() {
        Contract contract = Contract.orNull();
        assumeTrue(contract != null, Contract.SETTING + " names no folder with x-api-v2.openapi.json");
        return Objects.requireNonNull(contract);
    }
}
