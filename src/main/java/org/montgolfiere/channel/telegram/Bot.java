package org.montgolfiere.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Speaks as one bot during one call of the desk. */
final class Bot {

    private final Api api;
    private final Login login;
    private Session session;

    Bot(Api api, Login login) {
        this.api = api;
        this.login = login;
        this.session = Session.parse(Objects.requireNonNullElse(login.renewed().kept(login.secret()), login.secret()));
    }

    Session session() {
        return session;
    }

    Account account() {
        return login.account();
    }

    Instant now() {
        return api.now();
    }

    /** What is to be known at the next call; what others keep of the same bot meanwhile stays. */
    void keep(UnaryOperator<Session> change) {
        String kept = login.renewed()
                .change(
                        session.secret(),
                        before -> change.apply(Session.parse(before)).secret());
        session = kept == null ? change.apply(session) : Session.parse(kept);
    }

    Reply ask(String method, ObjectNode input) {
        return ask(method, input, Duration.ZERO);
    }

    /**
     * The reply, whatever it is. A server that does not know a method says what it says of a bot that is not there.
     *
     * @throws NetworkTrouble.Revoked where the token opens the bot no more
     */
    Reply ask(String method, ObjectNode input, Duration waits) {
        Reply reply = api.call(session.server(), session.token(), method, input, waits);
        if (reply instanceof Reply.Refused(int code, var _, var _) && (code == 401 || code == 404 && !isThere())) {
            throw new NetworkTrouble.Revoked("channel.telegram.revoked");
        }
        return reply;
    }

    private boolean isThere() {
        Reply who = api.call(session.server(), session.token(), "getMe", Json.MAPPER.createObjectNode(), Duration.ZERO);
        return !(who instanceof Reply.Refused);
    }

    /** The result. @throws NetworkTrouble on every other reply */
    JsonNode read(String method) {
        Reply reply = ask(method, Json.MAPPER.createObjectNode());
        if (reply instanceof Reply.Good(JsonNode result)) {
            return result;
        }
        throw trouble(reply);
    }

    static NetworkTrouble trouble(Reply reply) {
        return switch (reply) {
            case Reply.Good _ -> new NetworkTrouble.Away("an answer without what was asked", null);
            case Reply.Refused refused -> new NetworkTrouble.Away("refused with " + refused.code(), null);
            case Reply.Limited(Instant until) -> new NetworkTrouble.Limited(until);
            case Reply.Broken(String why, boolean _) -> new NetworkTrouble.Away(why, null);
        };
    }
}
