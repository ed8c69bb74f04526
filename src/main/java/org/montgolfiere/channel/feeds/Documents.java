package org.montgolfiere.channel.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells feeds from pages, and reads both. */
final class Documents {

    private static final String FEEDS = "link[rel~=(?i)\\balternate\\b][type~=(?i)^(application/(rss|atom)\\+xml"
            + "|application/feed\\+json|application/json)\\b][href]";

    private Documents() {}

    /** @throws Unreadable where it is no feed */
    static Contents read(Fetching.Fetched.Whole whole) throws Unreadable {
        byte[] body = whole.body();
        return opening(body) == '{' ? JsonFeed.read(body) : XmlFeed.read(body, whole.type(), whole.from());
    }

    /** Where a page says that its feeds are, without what it says twice. */
    static List<URI> feeds(Fetching.Fetched.Whole whole) {
        Set<URI> feeds = new LinkedHashSet<>();
        for (Element link : page(whole).select(FEEDS)) {
            URI address = Addresses.resolve(whole.from(), link.absUrl("href"));
            if (address != null) feeds.add(address);
        }
        return List.copyOf(feeds);
    }

    private static Document page(Fetching.Fetched.Whole whole) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(whole.body()), null, whole.from().toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The first byte that is not empty space or a byte order mark. */
    private static int opening(byte[] body) {
        for (byte each : body) {
            if (each > ' ') return each;
        }
        return 0;
    }
}
