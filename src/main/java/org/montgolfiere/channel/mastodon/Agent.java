package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.time.Instant;
import org.montgolfiere.channel.NetworkTrouble;
import tools.jackson.databind.JsonNode;

/** Speaks for one account during one call of the desk. */
final class Agent {

    private static final Call WHO = Call.get("/api/v1/accounts/verify_credentials");

    private final Api api;
    private final Servers servers;
    private final Session session;

    Agent(Api api, Servers servers, Session session) {
        this.api = api;
        this.servers = servers;
        this.session = session;
    }

    /** The account's id on its server. */
    String me() {
        return session.account();
    }

    boolean isMe(Status.Mention mention) {
        return mention.id().equals(session.account()) || mention.acct().equals(session.acct());
    }

    URI address() {
        return session.server();
    }

    Instant now() {
        return api.now();
    }

    Server server() {
        return servers.of(session.server());
    }

    Servers servers() {
        return servers;
    }

    /** The answer. @throws NetworkTrouble on every other */
    Reply.Good read(Call call) {
        Reply reply = ask(call);
        if (reply instanceof Reply.Good good) {
            return good;
        }
        throw trouble(reply);
    }

    /** The account as its server shows it to itself. */
    JsonNode self() {
        return read(WHO).body();
    }

    /** The reply, whatever it is. @throws NetworkTrouble.Revoked where the account is closed to us */
    Reply ask(Call call) {
        Reply reply = once(call);
        return reply instanceof Reply.Refused(int status, String _) && status == 401 ? doubted() : reply;
    }

    /** A part of a server may say 401 on a fault of its own: only the account's own page decides. */
    private Reply doubted() {
        Reply who = once(WHO);
        if (who instanceof Reply.Refused(int status, String _)) {
            throw new NetworkTrouble.Revoked("channel.mastodon." + (status == 403 ? "closed" : "revoked"));
        }
        return who instanceof Reply.Limited ? who : new Reply.Broken("refused while the account is open", false);
    }

    static NetworkTrouble trouble(Reply reply) {
        return switch (reply) {
            case Reply.Good good -> new NetworkTrouble.Away("an answer without what was asked", null);
            case Reply.Refused refused -> new NetworkTrouble.Away("refused with " + refused.status(), null);
            case Reply.Limited(Instant until) -> new NetworkTrouble.Limited(until);
            case Reply.Broken(String why, boolean _) -> new NetworkTrouble.Away(why, null);
        };
    }

    private Reply once(Call call) {
        return api.call(session.server(), call, session.token());
    }
}
