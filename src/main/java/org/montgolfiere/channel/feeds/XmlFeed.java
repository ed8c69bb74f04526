package org.montgolfiere.channel.feeds;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Media;

/** RSS and Atom. A document type, which is where entities are defined, is refused as a whole; the JDK bounds the rest. */
final class XmlFeed {

    private XmlFeed() {}

    static Contents read(byte[] body, String type, URI from) throws Unreadable {
        SyndFeedInput input = new SyndFeedInput();
        input.setPreserveWireFeed(true);
        try (XmlReader reader = reader(body, type)) {
            return contents(input.build(reader), from.toString());
        } catch (FeedException | IOException | RuntimeException | StackOverflowError none) {
            throw new Unreadable(none);
        }
    }

    /** A type without a charset says nothing: the document's own first line does, and else it is UTF-8. */
    private static XmlReader reader(byte[] body, String type) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return type.toLowerCase(Locale.ROOT).contains("charset=")
                ? new XmlReader(bytes, type, true, "UTF-8")
                : new XmlReader(bytes, true, "UTF-8");
    }

    private static Contents contents(SyndFeed feed, String base) {
        List<Entry> entries = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        feed.getEntries().stream().limit(Contents.MOST).forEach(each -> {
            Entry entry = entry(each, base);
            if (entry.empty()) {
                unreadable.add(said(each));
            } else {
                entries.add(entry);
            }
        });
        return new Contents(Html.line(text(feed.getTitle())), feed.getLink(), ttl(feed), entries, unreadable);
    }

    private static String said(SyndEntry entry) {
        return "an entry without words and link" + (entry.getUri() == null ? "" : ", named " + entry.getUri());
    }

    private static @Nullable Duration ttl(SyndFeed feed) {
        return feed.originalWireFeed() instanceof Channel channel && channel.getTtl() > 0
                ? Duration.ofMinutes(channel.getTtl())
                : null;
    }

    private static Entry entry(SyndEntry entry, String base) {
        SyndContent content = content(entry);
        boolean marked = content != null && !isPlain(content.getType());
        String raw = content == null ? "" : text(content.getValue());
        List<Media> media = new ArrayList<>();
        entry.getEnclosures().forEach(enclosure -> media.addAll(media(enclosure)));
        if (marked) media.addAll(Html.images(raw, base));
        SyndPerson person =
                entry.getAuthors().isEmpty() ? null : entry.getAuthors().getFirst();
        return new Entry(
                blankAsNull(entry.getUri()),
                blankAsNull(entry.getLink()),
                Html.line(text(entry.getTitle())),
                marked ? Html.text(raw) : Html.tidy(raw),
                Authors.name(text(person == null ? entry.getAuthor() : person.getName())),
                person == null ? null : Addresses.same(person.getUri()),
                media,
                instant(entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate()));
    }

    /** The longest of what it gives: a summary beside the whole is not wanted. */
    private static @Nullable SyndContent content(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .max(Comparator.comparingInt(each -> text(each.getValue()).length()))
                .orElse(null);
    }

    private static boolean isPlain(@Nullable String type) {
        return type != null && (type.equals("text") || type.startsWith("text/plain"));
    }

    private static List<Media> media(SyndEnclosure enclosure) {
        return Attachments.media(text(enclosure.getUrl()), text(enclosure.getType()), "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String blankAsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
