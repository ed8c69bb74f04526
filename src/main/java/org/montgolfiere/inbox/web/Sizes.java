package org.montgolfiere.inbox.web;

import org.montgolfiere.screen.Page;

/** How large a file is, in words. */
public final class Sizes {

    private static final long MEGABYTE = 1 << 20;

    private Sizes() {}

    public static String say(Page page, long bytes) {
        if (bytes < MEGABYTE) {
            return page.say("inbox.size.kb", (bytes + 1023) / 1024);
        }
        return bytes < 1024 * MEGABYTE
                ? page.say("inbox.size.mb", bytes / MEGABYTE)
                : page.say("inbox.size.gb", Math.round(10.0 * bytes / (1024 * MEGABYTE)) / 10.0);
    }
}
