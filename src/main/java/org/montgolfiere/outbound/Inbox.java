package org.montgolfiere.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.Answered;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.people.Member;

/** What this room asks of the inbox, in its own words. What a member may not see throws {@code NotFound}. */
public interface Inbox {

    /** The conversation, or the one it was merged into. */
    Conversation conversation(Member member, long id);

    /** The same, held until the transaction ends. */
    Conversation hold(Member member, long id);

    /**
     * The message that an answer would go to; null: nothing of theirs still stands.
     *
     * @param account whose voice is to answer; null: that of the latest message
     */
    @Nullable
    Target answerable(Member member, long conversation, @Nullable Long account);

    Target message(Member member, long message);

    /** Our own message left: the thread shows it once. */
    void answered(Answered answered);

    /** Our own message was taken back. */
    void deleted(long account, String remoteId, Instant at);

    /** A line for the conversation's trail. @param actor null: the desk itself */
    void noted(long conversation, @Nullable Long actor, String kind, Map<String, ?> detail);

    /**
     * A message that something is done to.
     *
     * @param home the conversation it came in
     * @param account whose stream brought it, and in whose name we act
     * @param ours whether the brand wrote it
     * @param answersTo where an answer to it goes, where that is another than its author; null: to its author
     */
    record Target(
            long message,
            long home,
            long account,
            String remoteId,
            boolean ours,
            boolean gone,
            String authorId,
            String author,
            List<Incoming.Media> media,
            @Nullable String url,
            Instant sentAt,
            @Nullable String answersTo) {}
}
