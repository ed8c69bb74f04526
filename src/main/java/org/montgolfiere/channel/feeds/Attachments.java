package org.montgolfiere.channel.feeds;

import java.util.List;
import org.montgolfiere.channel.Incoming.Media;

/** What hangs on an entry. */
final class Attachments {

    private Attachments() {}

    /** One, or none where its address is not one that a person could open. */
    static List<Media> media(String address, String type, String alt) {
        return address.matches("(?i)https?://.+") ? List.of(new Media(kind(type), address, alt)) : List.of();
    }

    private static Media.Kind kind(String type) {
        if (type.startsWith("image/")) {
            return Media.Kind.IMAGE;
        }
        return type.startsWith("video/") ? Media.Kind.VIDEO : Media.Kind.FILE;
    }
}
