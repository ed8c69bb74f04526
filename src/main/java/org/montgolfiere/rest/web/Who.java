package org.montgolfiere.rest.web;

import java.time.Instant;
import java.util.Objects;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.rest.HandoverPlans;
import org.montgolfiere.screen.Page;

/** Who a conversation is with, and where it stands, as lists say it: facts, never a word of it. */
public final class Who {

    private Who() {}

    public static String of(Page page, Row row) {
        Contact contact = row.conversation().contact();
        if (contact == null) {
            return page.say("inbox.thread.public");
        }
        if (!contact.name().isBlank()) {
            return contact.name();
        }
        return contact.handle().isBlank() ? page.say("inbox.nameless") : contact.handle();
    }

    public static String stands(Page page, Row row) {
        Conversation conversation = row.conversation();
        Instant until = conversation.snoozedUntil();
        Instant since = conversation.waitingSince();
        if (until != null) {
            return page.say("inbox.fact.snoozed", page.words().moment(until));
        }
        return since == null
                ? page.say("rest.stands.theirs")
                : page.say("rest.stands.waits", page.words().since(since));
    }

    /** What becomes of it when its holder leaves. */
    public static String fate(Page page, HandoverPlans.Going going) {
        return switch (going.fate()) {
            case PASSED -> page.say("rest.fate.passed", Objects.requireNonNullElse(going.to(), ""));
            case POOLED -> page.say("rest.fate.pooled");
            case KEPT -> page.say("rest.fate.kept");
            case LIVE -> page.say("rest.fate.live");
        };
    }
}
