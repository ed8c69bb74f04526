package org.montgolfiere.offduty;

/** For what cannot wait. */
public interface Alarm {

    /**
     * Offers an emergency to those at work, or else to those on call. Where there is neither it is offered to everybody who
     * answers for the brand; then the gate keeps it, and whoever
     * comes on call or to work next is called.
     *
     * @param about an address inside the desk
     * @return how many people are at work or on call
     */
    int ring(long brand, String about);
}
