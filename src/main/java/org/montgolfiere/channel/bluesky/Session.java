package org.montgolfiere.channel.bluesky;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a sign-in gave us, kept as the account's secret.
 *
 * @param service where the person signed in
 * @param pds where the account's repository lives
 * @param since when it was made or last renewed, by our clock
 */
record Session(String did, String handle, String access, String refresh, URI service, URI pds, Instant since) {

    static Session parse(String secret) {
        return Json.MAPPER.readValue(secret, Session.class);
    }

    /** @return null when the answer is not a whole session */
    static @Nullable Session of(JsonNode answer, URI service, URI otherwise, Instant now) {
        String did = Json.text(answer, "did");
        String access = Json.text(answer, "accessJwt");
        String refresh = Json.text(answer, "refreshJwt");
        if (did == null || access == null || refresh == null || !did.startsWith("did:")) {
            return null;
        }
        URI pds = pds(Json.at(answer, "didDoc"), service);
        return new Session(
                did, Json.text(answer, "handle", did), access, refresh, service, pds == null ? otherwise : pds, now);
    }

    String secret() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** Without what opens the account. */
    @Override
    public String toString() {
        return "Session[" + did + "]";
    }

    private static @Nullable URI pds(@Nullable JsonNode document, URI service) {
        List<JsonNode> services = Json.list(document, "service");
        for (JsonNode each : services) {
            if (Json.text(each, "id", "").endsWith("#atproto_pds")) {
                URI address = Addresses.server(Json.text(each, "serviceEndpoint", ""));
                return address != null && Addresses.asOpen(address, service) ? address : null;
            }
        }
        return null;
    }
}
