package org.montgolfiere.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A program that hands its messages in itself, and hands in again what was not taken. There is no server that could fail. */
final class ApiEnd implements NetworkEnd {

    private static final int AT_ONCE = 32;
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Ledger ledger;
    private final Clock clock;
    private final Guest guest;
    private final NetworksCommand.House house;

    ApiEnd(Ledger ledger, Clock clock, Guest guest, NetworksCommand.House house) {
        this.ledger = ledger;
        this.clock = clock;
        this.guest = guest;
        this.house = house;
    }

    @Override
    public String network() {
        return "api";
    }

    @Override
    public int aSecond() {
        return 10;
    }

    /** It was there from the beginning. */
    @Override
    public void connect(Hands hands) {}

    @Override
    public void connectAgain(Hands hands) {}

    @Override
    public void offer(int number, String text) throws InterruptedException {
        ledger.offered(network(), text, clock.instant(), false);
        free.acquire();
        threads.submit(() -> {
            try {
                handIn(number, text);
            } finally {
                free.release();
            }
            return number;
        });
    }

    @Override
    public List<Mishap> mishaps(Duration length) {
        return List.of();
    }

    @Override
    public void mishap(Mishap mishap) {}

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void handIn(int number, String text) throws InterruptedException {
        String token = house.keys().get(number % house.keys().size());
        String path = "/api/v1/accounts/" + house.account() + "/messages";
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                guest.post(path, token, message(number, text).toString());
                return;
            } catch (IOException | IllegalStateException notTaken) {
                Thread.sleep(PAUSE);
            }
        }
    }

    private static ArrayNode message(int number, String text) {
        ArrayNode messages = Json.MAPPER.createArrayNode();
        ObjectNode message = messages.addObject();
        message.put("id", "a" + number).put("text", text).put("private", false);
        message.putObject("author").put("id", "author-" + number % 300).put("name", "Author " + number % 300);
        return messages;
    }
}
