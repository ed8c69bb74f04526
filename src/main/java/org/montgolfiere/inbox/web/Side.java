package org.montgolfiere.inbox.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Label;

/** The context beside a thread: who this is, what was before, its labels, and what other rooms add. */
public record Side(
        Conversation conversation,
        @Nullable Contact contact,
        List<Before> before,
        List<Label> labels,
        List<Joined> joined,
        List<Content> parts) {

    /** Another conversation of the same contact, named by what kind of thing it is. */
    public record Before(long id, String what, Instant at) {}

    /** A conversation that was merged into this one. @param stays the sentence of what stays when it is parted again */
    public record Joined(long id, String who, String stays) {}
}
