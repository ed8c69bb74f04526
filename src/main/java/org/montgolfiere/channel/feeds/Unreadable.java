package org.montgolfiere.channel.feeds;

/** A document that is no feed, or one that means harm. */
final class Unreadable extends Exception {

    Unreadable(String why) {
        super(why);
    }

    Unreadable(Throwable cause) {
        super(cause);
    }
}
