package org.montgolfiere.outbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.channel.Outgoing.Picture;
import org.montgolfiere.people.Member;

/**
 * What is to be held.
 *
 * @param conversation null: a post
 * @param settlesTo its writer had seen what was stored by then
 * @param once the one form it came with; null: it may be held again
 */
record Wish(
        long brand,
        long account,
        @Nullable Long conversation,
        long author,
        Act act,
        String text,
        @Nullable String subject,
        List<Picture> pictures,
        Manner manner,
        Instant settlesTo,
        @Nullable UUID once) {

    /** Says something in a conversation. @param settlesTo what was stored by then its writer had seen */
    static Wish reply(Member member, Inbox.Target target, Reply reply, long conversation, Instant settlesTo) {
        return new Wish(
                member.brand(),
                target.account(),
                conversation,
                member.person(),
                reply.quotes() ? Act.QUOTE : Act.REPLY,
                reply.text(),
                target.remoteId(),
                reply.pictures(),
                reply.manner(),
                settlesTo,
                reply.once());
    }

    /** A post of our own. */
    static Wish post(
            Member member,
            long account,
            String text,
            List<Picture> pictures,
            Manner manner,
            Instant now,
            @Nullable UUID once) {
        return new Wish(
                member.brand(),
                account,
                null,
                member.person(),
                Act.POST,
                text,
                null,
                List.copyOf(pictures),
                manner,
                now,
                once);
    }

    /** What is done to a message without words. */
    static Wish gesture(Member member, Inbox.Target target, Act act, Instant now) {
        return new Wish(
                member.brand(),
                target.account(),
                target.home(),
                member.person(),
                act,
                "",
                target.remoteId(),
                List.of(),
                Manner.USUAL,
                now,
                null);
    }

    Wish with(List<Picture> others) {
        return new Wish(brand, account, conversation, author, act, text, subject, others, manner, settlesTo, once);
    }
}
