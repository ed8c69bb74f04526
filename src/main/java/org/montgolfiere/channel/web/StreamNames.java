package org.montgolfiere.channel.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.SavedSearches;
import org.montgolfiere.channel.feeds.Feeds;
import org.montgolfiere.screen.Words;
import org.springframework.stereotype.Component;

/** What the streams of an account are called in front of people. */
@Component
class StreamNames {

    private static final Set<String> KNOWN =
            Set.of("notifications", "mentions", "letters", "updates", "own", "late", "seen", "inbox", "sent", "story");

    private final SavedSearches searches;
    private final Feeds feeds;

    StreamNames(SavedSearches searches, Feeds feeds) {
        this.searches = searches;
        this.feeds = feeds;
    }

    /** By the names that the network gives them; those that are only numbered are all in it. */
    Map<String, String> of(Account account, Words words) {
        Map<String, String> names = new HashMap<>();
        searches.of(account.id())
                .forEach(search -> names.put(search.stream(), words.say("channel.stream.search", search.words())));
        if (Feeds.has(account)) {
            feeds.of(account.id())
                    .forEach(feed -> names.put("feed:" + feed.id(), words.say("channel.stream.feed", feed.title())));
        }
        KNOWN.forEach(name -> names.put(name, words.say("channel.stream." + name)));
        return names;
    }
}
