package org.montgolfiere.api;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a webhook can hear of. */
public enum WebhookEvent {
    MESSAGE_STORED("message.stored"),
    CONVERSATION_CHANGED("conversation.changed"),
    REPLY_SENT("reply.sent"),
    REPLY_NOT_SENT("reply.not_sent"),
    REPLY_UNKNOWN("reply.unknown"),
    ACCOUNT_TROUBLE("account.trouble");

    private final String word;

    WebhookEvent(String word) {
        this.word = word;
    }

    /** As it stands in the contract and in the database. */
    public String word() {
        return word;
    }

    /** The end of its message key, such as {@code message-stored}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable WebhookEvent of(String word) {
        return Stream.of(values())
                .filter(event -> event.word.equals(word))
                .findFirst()
                .orElse(null);
    }
}
