package org.montgolfiere.offduty;

import java.util.List;

/** Keeps what cannot wait until somebody takes it; implemented by the room that knows the order people on call agreed to. */
public interface CallOrder {

    /**
     * Notes the emergency, whoever is there at this moment, so that the next are called where nobody takes it.
     *
     * @param about an address inside the desk
     * @param callable who can be called now, perhaps nobody
     * @return those among them to be called now; empty only where nobody can be
     */
    List<Long> first(long brand, String about, Callees.Callable callable);
}
