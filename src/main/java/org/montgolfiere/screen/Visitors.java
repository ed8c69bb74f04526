package org.montgolfiere.screen;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells who looks; implemented by the room that knows people. */
public interface Visitors {

    /** The person signed in on this request, or null. */
    @Nullable
    Visitor of(HttpServletRequest request);
}
