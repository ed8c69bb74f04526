package org.montgolfiere.inbox.web;

import java.util.function.Function;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;

/** Finds a thing whose address does not name its brand, among the brands whose desk the viewer reads. */
final class Within {

    private Within() {}

    /** @param find looks within one brand, and throws {@link NotFound} where it is not there */
    static <T> T oneOf(Viewer viewer, Function<Member, T> find) {
        for (long brand : viewer.desks()) {
            try {
                return find.apply(viewer.in(brand));
            } catch (NotFound elsewhere) {
                continue;
            }
        }
        throw new NotFound();
    }
}
