package org.montgolfiere.inbox.web;

import org.montgolfiere.channel.Account;
import org.montgolfiere.screen.Page;

/** The account that a conversation belongs to, as screens show it. @param colour 1 to 12 */
public record Voice(long account, int colour, String handle, String network) {

    static Voice of(Account account) {
        return new Voice(account.id(), account.colour(), account.handle(), account.network());
    }

    public String at() {
        return handle.startsWith("@") ? handle : "@" + handle;
    }

    /** The network's name in the reader's language. */
    public String networkName(Page page) {
        return page.say("channel." + network + ".name");
    }

    /** Each network is drawn under its name. */
    public String icon() {
        return network;
    }
}
