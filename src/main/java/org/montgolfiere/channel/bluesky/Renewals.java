package org.montgolfiere.channel.bluesky;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Login;

/**
 * Renews sessions, one renewal at a time for an account. An access token outlives the app password it came from by
 * hours; only a renewal shows that the password was revoked. So a session is renewed once it is a minute old.
 */
final class Renewals {

    static final Duration FRESH = Duration.ofMinutes(1);

    private final Xrpc xrpc;
    private final Clock clock;
    private final Map<Long, Line> lines = new ConcurrentHashMap<>();

    Renewals(Xrpc xrpc, Clock clock) {
        this.xrpc = xrpc;
        this.clock = clock;
    }

    /** How a renewal ended. */
    sealed interface Renewal {
        record Renewed(Session session) implements Renewal {}

        record Failed(Reply reply) implements Renewal {}
    }

    /** The newest session of an account: another call may have renewed it since this login was opened. */
    Session newest(Login login) {
        Session kept = Session.parse(login.secret());
        Session known = line(login).newest;
        if (known == null || !known.did().equals(kept.did()) || !known.since().isAfter(kept.since())) {
            return kept;
        }
        return known;
    }

    boolean due(Session session) {
        return session.since().plus(FRESH).isBefore(clock.instant());
    }

    Renewal renew(Login login, Session old) {
        Line line = line(login);
        line.lock.lock();
        try {
            Session newest = newest(login);
            return newest.equals(old) ? renewed(login, line, old) : new Renewal.Renewed(newest);
        } finally {
            line.lock.unlock();
        }
    }

    private Renewal renewed(Login login, Line line, Session old) {
        Call call = Call.procedure("com.atproto.server.refreshSession");
        Reply reply = xrpc.call(old.pds(), call, old.refresh(), old.did());
        if (!(reply instanceof Reply.Good(var body))) {
            return new Renewal.Failed(reply);
        }
        Session session = Session.of(body, old.service(), old.pds(), clock.instant());
        if (session == null || !session.did().equals(old.did())) {
            return new Renewal.Failed(new Reply.Broken("half a session", true));
        }
        line.newest = session;
        login.renewed().accept(session.secret());
        return new Renewal.Renewed(session);
    }

    private Line line(Login login) {
        return lines.computeIfAbsent(login.account().id(), account -> new Line());
    }

    private static final class Line {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Session newest;
    }
}
