package org.montgolfiere.channel.x;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Turns;
import tools.jackson.databind.JsonNode;

/**
 * Renews access. Each renewal gives a new key for the next one and spends the old, so two at once would lock the account
 * out: one process at a time renews, and looks first whether another just did.
 */
final class Renewals {

    static final String TOKEN = "/2/oauth2/token";
    private static final long HOURS = 24;

    private final Api api;
    private final Turns turns;

    Renewals(Api api, Turns turns) {
        this.api = api;
        this.turns = turns;
    }

    /** The session that is good now. @throws NetworkTrouble where it could not be renewed */
    Session fresh(Login login) {
        Session session = Session.parse(login.secret());
        return session.due(api.now()) ? renew(login, session.access()) : session;
    }

    /** @param stale the access that opens nothing any more */
    Session renew(Login login, String stale) {
        return turns.alone(login.account().id(), () -> {
            Session kept = kept(login);
            boolean another = !kept.access().equals(stale) && !kept.due(api.now());
            return another ? kept : renewed(login, kept);
        });
    }

    private static Session kept(Login login) {
        String secret = login.renewed().kept(login.secret());
        if (secret == null) throw new NetworkTrouble.Revoked("channel.x.revoked");
        return Session.parse(secret);
    }

    private Session renewed(Login login, Session old) {
        Call call = Call.form(
                TOKEN,
                "grant_type",
                "refresh_token",
                "refresh_token",
                old.refresh(),
                "client_id",
                old.app().client());
        return switch (api.call(old.server(), old.app(), call)) {
            case Reply.Good(JsonNode body, var _) -> {
                Session session = session(old, body, api.now());
                if (session == null) throw new NetworkTrouble.Away("half a session", null);
                login.renewed().accept(session.secret());
                yield session;
            }
            case Reply.Refused refused -> throw refused(refused);
            case Reply.Limited limited -> throw Agent.trouble(limited);
            case Reply.Broken broken -> throw Agent.trouble(broken);
        };
    }

    /** @return null where it lacks what the next renewal needs */
    static @Nullable Session session(Session before, JsonNode body, Instant now) {
        String access = Json.text(body, "access_token", "");
        String refresh = Json.text(body, "refresh_token", "");
        long seconds = Math.clamp(Json.number(body, "expires_in"), 60, HOURS * 3600);
        return access.isBlank() || refresh.isBlank()
                ? null
                : new Session(
                        before.server(),
                        before.app(),
                        access,
                        refresh,
                        now.plusSeconds(seconds),
                        before.account(),
                        before.since());
    }

    private static NetworkTrouble refused(Reply.Refused refused) {
        return switch (refused.problem().kind()) {
            case "invalid_grant", "invalid_request", "invalid_client", "unauthorized_client" ->
                new NetworkTrouble.Revoked("channel.x.revoked");
            default -> new NetworkTrouble.Away("the renewal was refused with " + refused.status(), null);
        };
    }
}
