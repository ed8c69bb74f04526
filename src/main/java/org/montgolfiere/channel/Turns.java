package org.montgolfiere.channel;

import java.util.function.Supplier;

/** Lets one at a time, in all processes together, do what must not be done twice at once for an account. */
public interface Turns {

    /**
     * Waits for its turn, some seconds at most. No transaction is open meanwhile.
     *
     * @param work done within a minute; later somebody else may have the turn
     * @throws NetworkTrouble.Away where its turn does not come
     */
    <T> T alone(long account, Supplier<T> work);
}
