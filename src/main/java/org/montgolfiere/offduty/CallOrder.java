package org.montgolfiere.offduty;

import java.util.List;

/** Whom an emergency calls first while nobody is at work; implemented by the room that keeps the order people agreed to. */
public interface CallOrder {

    /**
     * Notes the emergency, so that the next in the order are called where nobody takes it.
     *
     * @param about an address inside the desk
     * @param onCall everybody on call at this moment, at least one
     * @return those among them to be called now, at least one
     */
    List<Long> first(long brand, String about, List<Long> onCall);
}
