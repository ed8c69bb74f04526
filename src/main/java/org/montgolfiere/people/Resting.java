package org.montgolfiere.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A browser at the door of somebody who is off: they proved who they are, and are signed in to nothing. */
public final class Resting {

    private static final String MARK = "resting";
    private static final String PROVED = "proved";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private Resting() {}

    /**
     * What such a browser is known by.
     *
     * @param person whose door it stands at
     * @param since when it was shown there: it opens no door of a later off time
     * @param proved when they last proved in this browser who they are; null: nobody knows
     */
    public record Mark(long person, Instant since, @Nullable Instant proved) implements Serializable {

        /** Whether they proved it so lately that it was nobody else who pressed. */
        public boolean fresh(Instant now) {
            return proved != null && now.isBefore(proved.plus(FRESH));
        }
    }

    /** Null: nobody's browser who rests. */
    public static @Nullable Mark mark(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Mark) session.getAttribute(MARK);
    }

    /** Whoever this session belongs to has just proved who they are. */
    public static void proved(HttpSession session, Instant now) {
        session.setAttribute(PROVED, now);
    }

    /** Ends what this browser had open, and remembers whose door it stands at, and when they proved that they are it. */
    public static void begin(HttpServletRequest request, long person, Instant now) {
        HttpSession old = request.getSession(false);
        begin(request, person, now, old == null ? null : (Instant) old.getAttribute(PROVED));
    }

    /** @param proved when they last proved in this browser who they are; null: nobody knows */
    public static void begin(HttpServletRequest request, long person, Instant now, @Nullable Instant proved) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(MARK, new Mark(person, now, proved));
    }

    /** They came back: this browser is nobody's again. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(MARK);
        }
    }
}
