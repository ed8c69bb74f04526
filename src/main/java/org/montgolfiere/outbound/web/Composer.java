package org.montgolfiere.outbound.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Audience;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.inbox.SavedReply;
import org.montgolfiere.outbound.TopicAnswer;
import org.montgolfiere.outbound.checks.Reason;

/**
 * The composer as it stands at the foot of a thread.
 *
 * @param account the voice it leaves in: that of the message that is answered
 * @param to whom one answers, or an empty text
 * @param answersTo where the answer goes, where that is another than who wrote; null: to who wrote
 * @param aim the message that was chosen to be answered or quoted; null: the latest of theirs
 * @param audiences whom it may be for, beside whom what it answers was for; empty: there is no choice
 * @param manner as it was chosen already
 * @param seen how many answers of ours its writer has seen
 * @param proposal what others were answered who said the same; null: nothing yet
 * @param toTake what may be said in a storm that goes on
 * @param refused why nothing may be written here, as a message key; null: one may write
 * @param warning what stands against the text as it is, as a message key with its argument after a colon
 * @param once this form's own name: sent twice, it says one thing
 * @param insists whether sending once more overrules the warning
 * @param opened when it was set up
 * @param stop what the checks said when it was sent; null: nothing
 * @param pictured whether it was sent with pictures, which a page that is set up anew cannot hold
 */
public record Composer(
        long conversation,
        Account account,
        String to,
        @Nullable String answersTo,
        @Nullable Aim aim,
        String text,
        Limits limits,
        List<Audience> audiences,
        Manner manner,
        int seen,
        List<SavedReply> saved,
        @Nullable TopicAnswer proposal,
        List<String> toTake,
        @Nullable String refused,
        @Nullable String warning,
        UUID once,
        boolean insists,
        Instant opened,
        @Nullable Stop stop,
        boolean pictured) {

    /** The checks say no. @param byHandle whether typing the account's handle overrules them */
    public record Stop(Reason why, boolean byHandle) {}

    /** A message that was chosen. @param who wrote it */
    public record Aim(long message, boolean quotes, String who) {}

    Composer with(String text, Manner manner, @Nullable String warning, boolean insists) {
        return with(text, manner, warning, insists, null, false);
    }

    Composer stopped(String text, Manner manner, Stop stop) {
        return with(text, manner, null, insists, stop, false);
    }

    /** Its pictures are to be chosen again. */
    Composer pictured(boolean were) {
        return with(text, manner, warning, insists, stop, were);
    }

    private Composer with(
            String text,
            Manner manner,
            @Nullable String warning,
            boolean insists,
            @Nullable Stop stop,
            boolean pictured) {
        return new Composer(
                conversation,
                account,
                to,
                answersTo,
                aim,
                text,
                limits,
                audiences,
                manner,
                seen,
                saved,
                proposal,
                toTake,
                refused,
                warning,
                once,
                insists,
                opened,
                stop,
                pictured);
    }
}
