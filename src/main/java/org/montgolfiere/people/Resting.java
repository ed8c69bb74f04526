package org.montgolfiere.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A browser at the door of somebody who is off: they proved who they are, and are signed in to nothing. */
public final class Resting {

    private static final String MARK = "resting";

    private Resting() {}

    /**
     * What such a browser is known by.
     *
     * @param person whose door it stands at
     * @param since when it was shown there: it opens no door of a later off time
     */
    public record Mark(long person, Instant since) implements Serializable {}

    /** Null: nobody's browser who rests. */
    public static @Nullable Mark mark(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Mark) session.getAttribute(MARK);
    }

    /** Ends what this browser had open, and remembers only whose door it stands at. */
    public static void begin(HttpServletRequest request, long person, Instant now) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(MARK, new Mark(person, now));
    }

    /** They came back: this browser is nobody's again. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(MARK);
        }
    }
}
