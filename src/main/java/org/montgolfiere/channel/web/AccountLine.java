package org.montgolfiere.channel.web;

import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Health;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.channel.feeds.Feeds;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Words;

/** An account as its screens show it. @param address where it is changed */
public record AccountLine(Account account, @Nullable Health health, String address) {

    static AccountLine of(Account account, @Nullable Health health) {
        return new AccountLine(account, health, "/brands/" + account.brand() + "/accounts/" + account.id());
    }

    public String network(Page page) {
        return page.say("channel." + account.network() + ".name");
    }

    public boolean listensToFeeds() {
        return Feeds.has(account);
    }

    public boolean needsAttention() {
        return account.state() == Account.State.NEEDS_ATTENTION;
    }

    public boolean connected() {
        return account.state() == Account.State.CONNECTED;
    }

    public boolean answers() {
        return connected() && (health == null || health.failingSince() == null);
    }

    /** Its state in a few words. */
    public String state(Words words) {
        return switch (account.state()) {
            case DISCONNECTED -> words.say("channel.state.disconnected");
            case NEEDS_ATTENTION -> words.say("channel.state.needs-attention");
            case CONNECTED ->
                health == null || health.failingSince() == null
                        ? words.say("channel.state.listens")
                        : words.say(
                                "channel.state.silent",
                                words.moment(health.failingSince()),
                                words.moment(health.nextAt()));
        };
    }

    /** Why it needs attention, as a sentence; empty while it needs none. */
    public String trouble(Words words) {
        String trouble = account.trouble();
        return trouble == null ? "" : Reason.of(trouble).say(words);
    }
}
