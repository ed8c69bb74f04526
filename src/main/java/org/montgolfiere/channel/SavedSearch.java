package org.montgolfiere.channel;

/** Words that an account listens for beyond what is said to it. */
public record SavedSearch(long id, long account, String words) {

    /** The name of its stream, and of its cursor. */
    public String stream() {
        return "search:" + id;
    }
}
