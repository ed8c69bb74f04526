package org.montgolfiere.channel.web;

import java.time.Instant;
import java.util.function.Function;
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

    /** Whether what people say comes in, or will by itself after a pause. */
    public boolean answers() {
        return switch (standing()) {
            case WELL, HALTING, PAUSED -> true;
            case CLOSED, SILENT, DEAF, DISCONNECTED -> false;
        };
    }

    Health.Standing standing() {
        if (health != null) {
            return health.standing(account.state());
        }
        return switch (account.state()) {
            case CONNECTED -> Health.Standing.WELL;
            case NEEDS_ATTENTION -> Health.Standing.CLOSED;
            case DISCONNECTED -> Health.Standing.DISCONNECTED;
        };
    }

    /** Its state in a few words. */
    public String state(Words words) {
        return switch (standing()) {
            case DISCONNECTED -> words.say("channel.state.disconnected");
            case CLOSED -> words.say("channel.state.needs-attention");
            case SILENT -> words.say("channel.state.silent", moment(words, Health::failingSince), next(words));
            case DEAF -> words.say("channel.state.deaf", moment(words, Health::deafSince));
            case PAUSED -> words.say("channel.state.paused", next(words));
            case HALTING, WELL -> words.say("channel.state.listens");
        };
    }

    private String next(Words words) {
        return moment(words, Health::nextAt);
    }

    private String moment(Words words, Function<Health, @Nullable Instant> which) {
        Instant moment = health == null ? null : which.apply(health);
        return moment == null ? "" : words.moment(moment);
    }

    /** Why it needs attention, as a sentence; empty while it needs none. */
    public String trouble(Words words) {
        String trouble = account.trouble();
        return trouble == null ? "" : Reason.of(trouble).say(words);
    }
}
