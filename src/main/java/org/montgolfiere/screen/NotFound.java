package org.montgolfiere.screen;

/** Nothing at this address for this person: it does not exist, or it belongs to another brand. Both answer 404 alike. */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
