package org.montgolfiere.channel.bluesky;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import tools.jackson.databind.JsonNode;

/** Speaks for one account during one call of the desk; renews its session where that is due. */
final class Agent {

    private final Xrpc xrpc;
    private final Renewals renewals;
    private final Clock clock;
    private final Login login;
    private Session session;

    Agent(Xrpc xrpc, Renewals renewals, Clock clock, Login login) {
        this.xrpc = xrpc;
        this.renewals = renewals;
        this.clock = clock;
        this.login = login;
        this.session = renewals.newest(login);
    }

    String did() {
        return session.did();
    }

    Instant now() {
        return clock.instant();
    }

    /** The body of a good reply. @throws NetworkTrouble on every other */
    JsonNode read(Call call) {
        Reply reply = ask(call);
        if (reply instanceof Reply.Good(JsonNode body)) {
            return body;
        }
        throw trouble(reply);
    }

    /** The reply, whatever it is. @throws NetworkTrouble.Revoked where the account is closed to us */
    Reply ask(Call call) {
        if (renewals.due(session)) {
            renew(); // where it fails for the moment, the session at hand may still do
        }
        Reply reply = once(call);
        if (!(reply instanceof Reply.Refused refused && refused.aboutTheSession())) {
            return reply;
        }
        Reply trouble = renew();
        return trouble == null ? afterRenewal(call) : trouble;
    }

    /** @return null: renewed; else why not, which also means that the call did nothing */
    private @Nullable Reply renew() {
        return switch (renewals.renew(login, session)) {
            case Renewals.Renewal.Renewed(Session renewed) -> {
                session = renewed;
                yield null;
            }
            case Renewals.Renewal.Failed(Reply.Refused refused) -> throw revoked(refused);
            case Renewals.Renewal.Failed(Reply.Limited limited) -> limited;
            case Renewals.Renewal.Failed(Reply other) -> new Reply.Broken("the session could not be renewed", false);
        };
    }

    /** Only a renewal decides whether we are still let in: other servers behind the PDS say 401 on faults of theirs. */
    private Reply afterRenewal(Call call) {
        Reply reply = once(call);
        if (reply instanceof Reply.Refused refused && refused.aboutTheSession()) {
            if (refused.aboutTheAccount()) throw revoked(refused);
            return new Reply.Broken("refused in spite of a new session", false);
        }
        return reply;
    }

    static NetworkTrouble trouble(Reply reply) {
        return switch (reply) {
            case Reply.Good good -> new NetworkTrouble.Away("an answer without what was asked", null);
            case Reply.Refused refused -> new NetworkTrouble.Away("refused: " + refused.error(), null);
            case Reply.Limited(Instant until) -> new NetworkTrouble.Limited(until);
            case Reply.Broken(String why, boolean arrived) -> new NetworkTrouble.Away(why, null);
        };
    }

    static NetworkTrouble.Revoked revoked(Reply.Refused refused) {
        return new NetworkTrouble.Revoked(
                switch (refused.error()) {
                    case "AccountTakedown", "AccountSuspended" -> "channel.bluesky.taken-down";
                    case "AccountDeactivated" -> "channel.bluesky.deactivated";
                    default -> "channel.bluesky.revoked";
                });
    }

    private Reply once(Call call) {
        return xrpc.call(session.pds(), call, session.access(), session.did());
    }
}
