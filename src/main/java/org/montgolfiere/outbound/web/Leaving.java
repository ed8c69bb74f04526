package org.montgolfiere.outbound.web;

import java.util.List;
import org.montgolfiere.channel.Account;
import org.montgolfiere.outbound.Dispatch;
import org.montgolfiere.outbound.checks.Reason;
import org.montgolfiere.shield.Folded;

/**
 * Something on its way, with the account in whose name it leaves.
 *
 * @param text its words; ours, so never folded
 * @param own whether the one who looks may do something about it
 * @param author who of us wrote it
 * @param stopped whether a stop keeps it
 * @param reasons why it is held longer than usual
 */
public record Leaving(
        Dispatch dispatch,
        Account account,
        Folded text,
        boolean own,
        String author,
        boolean stopped,
        List<Reason> reasons) {

    public Leaving {
        reasons = List.copyOf(reasons);
    }

    /** The message key of what it is, such as {@code outbound.act.reply}. */
    public String what() {
        return "outbound.act." + dispatch.act().name().toLowerCase(java.util.Locale.ROOT);
    }
}
