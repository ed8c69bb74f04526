package org.montgolfiere.channel.api;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Outgoing;

/**
 * What a callback is told, as JSON.
 *
 * @param key the same at every try of one act, as in the header {@code Idempotency-Key}
 * @param act what is to be done: {@code reply}, {@code post}, {@code deletion} ...
 * @param account the id of the account on the desk
 * @param subject the id of the message that it is about, as it was handed in; null for a post
 */
record Envelope(
        String key,
        String act,
        long account,
        String handle,
        @Nullable String subject,
        String text,
        List<Image> images) {

    /** @param content in Base64 @param alt the words that stand for it */
    record Image(String type, String alt, String content) {}

    static Envelope of(Account account, Outgoing outgoing) {
        return new Envelope(
                outgoing.key(),
                outgoing.act().name().toLowerCase(Locale.ROOT),
                account.id(),
                account.handle(),
                outgoing.subject(),
                outgoing.text(),
                outgoing.pictures().stream().map(Envelope::image).toList());
    }

    private static Image image(Outgoing.Picture picture) {
        return new Image(picture.type(), picture.alt(), Base64.getEncoder().encodeToString(picture.content()));
    }
}
