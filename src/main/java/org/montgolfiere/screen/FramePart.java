package org.montgolfiere.screen;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A part of the frame that a room fills on every page of a brand: a bean a part. */
public interface FramePart {

    Place place();

    /** What to show there; null where this visitor sees nothing. */
    @Nullable
    Content show(Page page);

    /** Where in the frame it stands. */
    enum Place {
        /** In the bar, before the person: the stop. */
        BAR,
        /** Under the bar of every page: what everybody has to know at once. */
        STOPPED,
        /** The top of the person's own menu: taking and leaving duty. */
        OWN,
        /** Above the page: a question that waits for its answer without hurry. */
        ASKED,
        /** The tray at the foot: what is about to leave. */
        TRAY
    }
}
