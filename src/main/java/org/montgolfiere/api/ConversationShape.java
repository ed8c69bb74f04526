package org.montgolfiere.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Label;
import org.montgolfiere.inbox.Row;

/** A conversation as programs see it. */
record ConversationShape(
        long id,
        long brand,
        long account,
        @Nullable Name contact,
        @JsonProperty("private") boolean isPrivate,
        String state,
        @Nullable Instant snoozedUntil,
        @Nullable Who assignee,
        List<String> labels,
        Instant firstAt,
        Instant lastAt,
        @Nullable Instant waitingSince,
        int incoming,
        int outgoing) {

    /** Somebody of the team. */
    record Who(long id, String name) {}

    /** A contact, in short. */
    record Name(long id, String network, String handle, String name) {
        static @Nullable Name of(@Nullable Contact contact) {
            return contact == null ? null : new Name(contact.id(), contact.network(), contact.handle(), contact.name());
        }
    }

    static ConversationShape of(Row row) {
        Conversation conversation = row.conversation();
        return new ConversationShape(
                conversation.id(),
                conversation.brand(),
                conversation.account(),
                Name.of(conversation.contact()),
                conversation.isPrivate(),
                conversation.state().name().toLowerCase(Locale.ROOT),
                conversation.snoozedUntil(),
                who(conversation.assignee(), row.assigneeName()),
                row.labels().stream().map(Label::name).toList(),
                conversation.firstAt(),
                conversation.lastAt(),
                conversation.waitingSince(),
                conversation.incoming(),
                conversation.outgoing());
    }

    private static @Nullable Who who(@Nullable Long id, @Nullable String name) {
        return id == null || name == null ? null : new Who(id, name);
    }
}
