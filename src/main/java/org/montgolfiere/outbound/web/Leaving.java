package org.montgolfiere.outbound.web;

import org.montgolfiere.channel.Account;
import org.montgolfiere.outbound.Dispatch;
import org.montgolfiere.shield.Folded;

/**
 * Something on its way, with the account in whose name it leaves.
 *
 * @param text its words; ours, so never folded
 * @param own whether the one who looks may do something about it
 * @param author who of us wrote it
 */
public record Leaving(Dispatch dispatch, Account account, Folded text, boolean own, String author) {

    /** The message key of what it is, such as {@code outbound.act.reply}. */
    public String what() {
        return "outbound.act." + dispatch.act().name().toLowerCase(java.util.Locale.ROOT);
    }
}
