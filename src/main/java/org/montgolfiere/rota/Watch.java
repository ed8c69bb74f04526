package org.montgolfiere.rota;

/** Somebody who holds a desk, when, and how. */
public record Watch(long person, String name, Stretch time, Mode mode) {

    /** At work, rather than on call. */
    public boolean onSite() {
        return mode == Mode.ON_SITE;
    }
}
