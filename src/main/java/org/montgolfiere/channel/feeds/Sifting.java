package org.montgolfiere.channel.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Message;
import org.montgolfiere.home.Sha256;

/**
 * Tells what is new in a document, and what was changed, from what was seen of the feed before. Where nothing was seen yet,
 * what is older than a week is left out: a new account does not begin with a backlog of years.
 */
final class Sifting {

    static final Duration BACKLOG = Duration.ofDays(7);
    private static final int MEDIA = 10;

    private final String host;
    private final Instant now;
    private final boolean first;
    private final LinkedHashMap<String, String> seen;
    private final Set<String> met = new HashSet<>();
    private final List<Incoming> items = new ArrayList<>();
    private final Map<String, String> told = new HashMap<>();

    /** @param host whose feed it is @param before null: it was never read */
    Sifting(String host, Instant now, @Nullable Position before) {
        this.host = host;
        this.now = now;
        this.first = before == null;
        this.seen = new LinkedHashMap<>(before == null ? Map.of() : before.seen());
    }

    /**
     * What is to be told.
     *
     * @param items the oldest first
     * @param seen for the next position
     * @param told the keys of what is new in it, with what that says
     */
    record Sifted(List<Incoming> items, Map<String, String> seen, Map<String, String> told) {}

    /** @param others the keys that another feed of the brand told first, with what that said */
    Sifted sift(Contents contents, Map<Entry, Identity> identities, Map<String, String> others) {
        for (Entry entry : contents.entries().reversed()) {
            Identity identity = identities.get(entry);
            if (identity == null || !met.add(identity.id())) {
                continue;
            }
            if (identity.keys().stream().anyMatch(key -> isOthers(key, entry, others))) {
                String key = hash(identity.id());
                seen.putLast(key, seen.getOrDefault(key, ""));
            } else {
                take(entry, identity, contents.title());
            }
        }
        contents.unreadable().forEach(this::setAside);
        return new Sifted(items, Position.remembered(seen), told);
    }

    /** What stands on the feed's own host is its own to tell, but for a copy of it: others may say anything of it. */
    private boolean isOthers(String key, Entry entry, Map<String, String> others) {
        String said = others.get(key);
        return said != null && (said.equals(hash(entry.text())) || !Identity.isOn(host, key));
    }

    private void take(Entry entry, Identity identity, String feedTitle) {
        String key = hash(identity.id());
        String says = hash(entry.text());
        String before = seen.get(key);
        if (before == null && first && old(entry)) {
            seen.putLast(key, "");
        } else if (before == null) {
            items.add(message(entry, identity, feedTitle));
            identity.keys().forEach(each -> told.put(each, says));
            seen.putLast(key, says);
        } else if (!before.isEmpty() && !before.equals(says)) {
            items.add(new Incoming.Edit(identity.id(), entry.text(), now));
            seen.putLast(key, says);
        } else {
            seen.putLast(key, before);
        }
    }

    private boolean old(Entry entry) {
        Instant published = entry.published();
        return published != null && published.isBefore(now.minus(BACKLOG));
    }

    private void setAside(String raw) {
        if (seen.put(hash(raw), "") == null) {
            items.add(new Incoming.Unreadable(raw, "channel.feeds.unreadable-entry"));
        }
    }

    private Message message(Entry entry, Identity identity, String feedTitle) {
        return new Message(
                identity.id(),
                identity.thread(),
                null,
                author(entry, feedTitle),
                Message.Kind.FOUND,
                entry.text(),
                entry.media().stream().distinct().limit(MEDIA).toList(),
                Addresses.same(entry.link()) == null ? null : entry.link(),
                sent(entry),
                false);
    }

    /** Where nobody signs, the feed itself speaks. */
    private Incoming.Author author(Entry entry, String feedTitle) {
        String name = entry.author().isEmpty() ? feedTitle : entry.author();
        String shown = name.isEmpty() ? host : name;
        String page = entry.authorPage();
        return new Incoming.Author(page == null ? host + " " + shown : page, host, shown, null);
    }

    private Instant sent(Entry entry) {
        Instant published = entry.published();
        return published == null || published.isAfter(now) ? now : published;
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, 16);
    }
}
