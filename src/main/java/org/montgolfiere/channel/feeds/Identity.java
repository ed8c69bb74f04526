package org.montgolfiere.channel.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Sha256;

/**
 * By what an entry is known.
 *
 * @param id within the account
 * @param thread the page it stands on, where it has one of its own or a place on one; else itself
 * @param keys by which another feed of the brand would tell the same entry
 */
record Identity(String id, String thread, List<String> keys) {

    /** Whether a key is that of a page on this host, on one above or on one below it. */
    static boolean isOn(String host, String key) {
        String page = Addresses.same(key.startsWith("link ") ? "https://" + key.substring(5) : key.substring(5));
        String there = page == null ? "" : page.replaceFirst("[:/?#].*", "");
        String here = host.toLowerCase(Locale.ROOT);
        return there.equals(here) || there.endsWith("." + here) || there.contains(".") && here.endsWith("." + there);
    }

    /** Reads one document: what several of its entries share names none of them. */
    static final class Namer {
        private final String host;
        private final @Nullable String site;
        private final Map<String, Integer> links = new HashMap<>();

        Namer(String host, Contents contents) {
            this.host = host.toLowerCase(Locale.ROOT);
            this.site = Addresses.same(contents.site());
            for (Entry entry : contents.entries()) {
                String link = Addresses.same(entry.link());
                if (link != null) links.merge(link, 1, Integer::sum);
            }
        }

        Identity of(Entry entry) {
            String link = own(Addresses.same(entry.link()));
            String guid = guid(entry.guid());
            List<String> keys = new ArrayList<>();
            if (guid != null) keys.add("guid " + guid);
            if (link != null) keys.add("link " + link);
            String id = guid != null ? guid : link != null ? link : digest(entry);
            return new Identity(id, thread(entry, link, id), keys);
        }

        private @Nullable String own(@Nullable String link) {
            boolean shared = link != null && links.getOrDefault(link, 0) > 1;
            return shared || Objects.equals(link, site) ? null : link;
        }

        /** A name such as {@code 17} is one on its own server only. */
        private @Nullable String guid(@Nullable String guid) {
            return guid == null || guid.matches("(?i)(https?://|urn:|tag:).+") ? guid : host + " " + guid;
        }

        private String digest(Entry entry) {
            return host + " " + Sha256.hex(entry.text() + "\n" + entry.link() + "\n" + entry.published());
        }

        private String thread(Entry entry, @Nullable String link, String id) {
            String page = Addresses.page(entry.link());
            return link == null || page == null || page.equals(site) ? id : page;
        }
    }
}
