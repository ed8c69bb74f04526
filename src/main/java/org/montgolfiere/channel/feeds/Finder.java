package org.montgolfiere.channel.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.montgolfiere.channel.feeds.Fetching.Fetched;
import org.montgolfiere.channel.feeds.Fetching.Marks;

/** Finds the feeds behind an address: a feed's own, or that of a page that names its feeds. */
final class Finder {
    private static final int FEEDS = 5;
    private static final int LATEST = 3;

    private final Fetching fetching;

    Finder(Fetching fetching) {
        this.fetching = fetching;
    }

    Looking find(String typed) {
        URI address = Addresses.typed(typed);
        if (address == null) {
            return new Looking.Nothing("channel.feeds.bad-address");
        }
        return switch (fetching.get(address, Marks.NONE)) {
            case Fetched.Whole whole -> read(whole);
            case Fetched.Same _ -> new Looking.Nothing("channel.feeds.none");
            case Fetched.Failed(String why, boolean _, Instant _) -> new Looking.Nothing(why);
        };
    }

    private Looking read(Fetched.Whole whole) {
        try {
            return new Looking.Found(List.of(offer(whole, Documents.read(whole))));
        } catch (Unreadable page) {
            return named(whole);
        }
    }

    private Looking named(Fetched.Whole page) {
        List<Looking.FoundFeed> offers = new ArrayList<>();
        Documents.feeds(page).stream().limit(FEEDS).forEach(address -> {
            if (fetching.get(address, Marks.NONE) instanceof Fetched.Whole whole) {
                try {
                    offers.add(offer(whole, Documents.read(whole)));
                } catch (Unreadable none) {
                    return; // a page may name what is no feed: the others are looked at
                }
            }
        });
        return offers.isEmpty() ? new Looking.Nothing("channel.feeds.none") : new Looking.Found(offers);
    }

    private static Looking.FoundFeed offer(Fetched.Whole whole, Contents contents) {
        List<Instant> latest = contents.entries().stream()
                .map(Entry::published)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .limit(LATEST)
                .toList();
        String title = contents.title().isEmpty() ? whole.kept().getHost() : contents.title();
        return new Looking.FoundFeed(whole.kept(), title, contents.entries().size(), latest);
    }
}
