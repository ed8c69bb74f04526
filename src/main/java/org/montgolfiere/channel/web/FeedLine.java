package org.montgolfiere.channel.web;

import java.time.Instant;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.channel.feeds.Feed;
import org.montgolfiere.screen.Words;

/** A feed as its account's screen shows it. */
public record FeedLine(Feed feed) {

    public boolean answers() {
        return feed.trouble() == null;
    }

    /** How it is, in words. */
    public String state(Words words) {
        String trouble = feed.trouble();
        Instant failing = feed.failingSince();
        Instant read = feed.readAt();
        if (trouble != null && failing != null) {
            String why = Reason.of(trouble).say(words);
            return feed.gone()
                    ? why
                    : words.say("channel.feeds.failing", why, words.moment(failing), words.moment(feed.dueAt()));
        }
        return read == null ? words.say("channel.feeds.unread") : words.say("channel.feeds.read", words.moment(read));
    }
}
