package org.montgolfiere.channel.x;

import java.time.Duration;
import java.time.Instant;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import tools.jackson.databind.JsonNode;

/** Speaks for one account during one call of the desk. */
final class Agent {

    static final Call WHO = Call.get("/2/users/me", "user.fields", "id,name,username,public_metrics,profile_image_url");

    private static final Duration CLOSED = Duration.ofHours(1);

    /** How long a sending may take until its deciding call; with that one it ends before the outbox gives up its lease. */
    private static final Duration BEGINS_WITHIN = Duration.ofSeconds(90);

    private final Api api;
    private final Renewals renewals;
    private final Login login;
    private final Instant begun;
    private Session session;

    /** @throws NetworkTrouble where the access could not be renewed */
    Agent(Api api, Renewals renewals, Login login) {
        this.api = api;
        this.renewals = renewals;
        this.login = login;
        this.begun = api.now();
        this.session = renewals.fresh(login);
    }

    /** The account's id on X. */
    String me() {
        return session.account();
    }

    String handle() {
        return login.account().handle();
    }

    Instant now() {
        return api.now();
    }

    Session session() {
        return session;
    }

    /** What the app itself is answered. */
    Reply askAsApp(Call call) {
        return api.callAsApp(session.server(), session.app(), call);
    }

    /** The answer. @throws NetworkTrouble on every other */
    Reply.Good read(Call call) {
        Reply reply = ask(call);
        if (reply instanceof Reply.Good good) {
            return good;
        }
        throw trouble(reply);
    }

    /** The account as X shows it to itself. */
    JsonNode self() {
        JsonNode self = Json.at(read(WHO).body(), "data");
        if (self == null) throw trouble(new Reply.Broken("nobody", false));
        return self;
    }

    /** The reply, whatever it is. @throws NetworkTrouble.Revoked where the account is closed to us */
    Reply ask(Call call) {
        return ask(call, () -> {});
    }

    /** The same of the call that a sending hangs on. @throws NetworkTrouble.Away before it, where it would come too late */
    Reply decide(Call call) {
        return ask(call, this::inTime);
    }

    /** Whoever sends later than this may meet another who took the sending over. */
    void inTime() {
        if (now().isAfter(begun.plus(BEGINS_WITHIN))) {
            throw new NetworkTrouble.Away("no time is left for the deciding call", null);
        }
    }

    private Reply ask(Call call, Runnable first) {
        first.run();
        Reply reply = api.call(session, call);
        if (!closed(reply)) {
            return reply;
        }
        session = renewals.renew(login, session.access());
        first.run();
        Reply again = api.call(session, call);
        return closed(again) ? doubted() : again;
    }

    /** A part of X may say 401 on a fault of its own: only the account's own page decides. */
    private Reply doubted() {
        Reply who = api.call(session, WHO);
        if (closed(who)) {
            throw new NetworkTrouble.Revoked("channel.x.revoked");
        }
        return who instanceof Reply.Limited ? who : new Reply.Broken("refused while the account is open", false);
    }

    private static boolean closed(Reply reply) {
        return reply instanceof Reply.Refused(int status, Problem _) && status == 401;
    }

    /** Why a list could not be read: what the app's access does not hold is asked for again in an hour. */
    NetworkTrouble refusal(Reply reply) {
        boolean notEnrolled = reply instanceof Reply.Refused refused && refused.notEnrolled();
        return notEnrolled ? new NetworkTrouble.Limited(now().plus(CLOSED)) : trouble(reply);
    }

    static NetworkTrouble trouble(Reply reply) {
        return switch (reply) {
            case Reply.Good good -> new NetworkTrouble.Away("an answer without what was asked", null);
            case Reply.Refused refused -> new NetworkTrouble.Away("refused with " + refused.status(), null);
            case Reply.Limited limited -> new NetworkTrouble.Limited(limited.until());
            case Reply.Broken broken -> new NetworkTrouble.Away(broken.why(), null);
        };
    }
}
