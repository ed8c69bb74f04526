package org.montgolfiere.channel;

import org.springframework.context.ApplicationContext;

/** Reads whatever is due at a whole desk, for the tests of adapters. */
public final class DueNow {

    private DueNow() {}

    public static void read(ApplicationContext desk) {
        desk.getBean(Poller.class).runDue();
    }
}
