package org.montgolfiere.inbox;

/** What became of a command on a conversation. */
public sealed interface Outcome {

    /** It is done, or was so already. */
    record Done(Conversation conversation) implements Outcome {}

    /** Somebody else holds it. */
    record Held(Conversation conversation, String by) implements Outcome {}

    /** It changed since it was looked at. */
    record Stale(Conversation conversation) implements Outcome {}

    /** @param why a message key */
    record Refused(String why) implements Outcome {}
}
