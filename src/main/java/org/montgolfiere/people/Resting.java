package org.montgolfiere.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** A browser at the door of somebody who is off: they proved who they are, and are signed in to nothing. */
public final class Resting {

    private static final String PERSON = "resting";

    private Resting() {}

    /** Whose browser it is; null: nobody's who rests. */
    public static @Nullable Long person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(PERSON);
    }

    /** Ends what this browser had open, and remembers only whose door it stands at. */
    public static void begin(HttpServletRequest request, long person) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(PERSON, person);
    }
}
