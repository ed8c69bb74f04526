package org.montgolfiere.channel.bluesky;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a record: {@code at://did/collection/key}. */
record AtUri(String did, String collection, String key) {

    static final String POST = "app.bsky.feed.post";
    private static final Pattern SHAPE = Pattern.compile(
            "at://(did:[a-z]{1,30}:[A-Za-z0-9._:%-]{1,250})/([A-Za-z0-9.-]{1,300})/([A-Za-z0-9._:~-]{1,512})");

    /** @return null when the text is no such address */
    static @Nullable AtUri parse(@Nullable String text) {
        if (text == null || text.length() > 1100) {
            return null;
        }
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() ? new AtUri(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /** Where people read it, by the author's lasting name; null: only posts have such a page. */
    @Nullable
    String page() {
        return collection.equals(POST) ? "https://bsky.app/profile/" + did + "/post/" + key : null;
    }

    @Override
    public String toString() {
        return "at://" + did + "/" + collection + "/" + key;
    }
}
