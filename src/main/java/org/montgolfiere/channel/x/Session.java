package org.montgolfiere.channel.x;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.montgolfiere.channel.Json;

/**
 * What connecting gave us, kept as the account's secret.
 *
 * @param account the account's id on X
 * @param until when the access ends; a renewal replaces it and the key of the next renewal alike
 * @param since when a person connected it
 */
record Session(URI server, App app, String access, String refresh, Instant until, String account, Instant since) {

    private static final Duration EARLY = Duration.ofMinutes(5);

    /**
     * The brand's own app.
     *
     * @param secret empty: a public client
     * @param apiSecret the secret that X signs webhooks with; empty: none are taken
     * @param bearer what the app itself is known by, to say where its webhooks go; empty likewise
     */
    record App(String client, String secret, String apiSecret, String bearer) {
        boolean takesHooks() {
            return !apiSecret.isEmpty() && !bearer.isEmpty();
        }

        @Override
        public String toString() {
            return "App[" + client + "]";
        }
    }

    static Session parse(String secret) {
        return Json.MAPPER.readValue(secret, Session.class);
    }

    String secret() {
        return Json.MAPPER.writeValueAsString(this);
    }

    boolean due(Instant now) {
        return until.minus(EARLY).isBefore(now);
    }

    Session of(String account) {
        return new Session(server, app, access, refresh, until, account, since);
    }

    /** Without what opens the account. */
    @Override
    public String toString() {
        return "Session[" + account + " at " + server + "]";
    }
}
