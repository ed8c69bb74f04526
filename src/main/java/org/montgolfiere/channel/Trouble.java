package org.montgolfiere.channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failed call to a network is called in front of people. */
final class Trouble {

    static final String AWAY = "channel.away";
    static final String LIMITED = "channel.limited";
    static final String FAULT = "channel.fault";

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private Trouble() {}

    static String key(NetworkTrouble.Revoked revoked) {
        String why = revoked.getMessage();
        return why == null || why.isBlank() ? "channel.revoked" : why;
    }

    /** Some adapters say it in a message key, others in a word for the log. */
    static String key(NetworkTrouble.Away away) {
        String why = away.getMessage();
        return why != null && why.startsWith("channel.") ? why : AWAY;
    }

    /** An adapter broke: that is ours to mend. The log has where, never what was read. */
    static void log(Account account, String doing, Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        LOG.warn(
                "{} account {} on {}: {} at {}",
                doing,
                account.id(),
                account.network(),
                fault.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
    }
}
