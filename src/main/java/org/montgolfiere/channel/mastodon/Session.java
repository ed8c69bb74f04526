package org.montgolfiere.channel.mastodon;

import java.net.URI;
import org.montgolfiere.channel.Json;

/**
 * What connecting gave us, kept as the account's secret.
 *
 * @param account the account's id on its server
 * @param acct its name there, without the server's
 */
record Session(URI server, String clientId, String clientSecret, String token, String account, String acct) {

    static Session parse(String secret) {
        return Json.MAPPER.readValue(secret, Session.class);
    }

    String secret() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** Without what opens the account. */
    @Override
    public String toString() {
        return "Session[" + account + " at " + server + "]";
    }
}
