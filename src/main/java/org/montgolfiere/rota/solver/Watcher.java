package org.montgolfiere.rota.solver;

/** Who looks on while planning goes on; called from the planning threads, one at a time. */
public interface Watcher {
    Watcher NOBODY = new Watcher() {};

    /** A better roster, or a new bound. */
    default void progressed(Progress progress, Roster best) {}

    /** Asked often: true ends planning with the best so far. */
    default boolean stopped() {
        return false;
    }
}
