package org.montgolfiere.outbound.web;

import org.montgolfiere.screen.Page;

/** Says a message key that has its argument after a colon. */
public final class Reasons {

    private Reasons() {}

    public static String say(Page page, String why) {
        int colon = why.indexOf(':');
        return colon < 0 ? page.say(why) : page.say(why.substring(0, colon), why.substring(colon + 1));
    }
}
