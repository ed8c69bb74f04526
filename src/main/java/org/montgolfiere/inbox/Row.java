package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.priority.Facts;

/**
 * A conversation as a list shows it: facts only, never what somebody wrote.
 *
 * @param assigneeName who holds it
 * @param kind how the first unanswered message reached us; null: nothing is unanswered
 * @param unanswered how many messages wait, counted up to {@value #MOST}
 * @param people how many people wrote those
 * @param nth how many messages this contact has sent to the brand in all, counted up to {@value #MOST}
 * @param alike what others say as well; null: nobody else says it
 * @param images whether an image is among what waits
 * @param facts what its priority comes from; null: nothing waits, or nothing is known yet
 * @param ranksAt since when it counts as waiting where what presses most comes first; null: nothing waits
 * @param danger whether a message that waits may show a person in danger
 */
public record Row(
        Conversation conversation,
        @Nullable String assigneeName,
        Incoming.Message.@Nullable Kind kind,
        int unanswered,
        int people,
        int nth,
        boolean images,
        @Nullable Alike alike,
        boolean danger,
        @Nullable Facts facts,
        @Nullable Instant ranksAt,
        List<Label> labels) {

    public static final int MOST = 100;

    public Row {
        labels = List.copyOf(labels);
    }

    Row with(List<Label> labels) {
        return new Row(
                conversation,
                assigneeName,
                kind,
                unanswered,
                people,
                nth,
                images,
                alike,
                danger,
                facts,
                ranksAt,
                labels);
    }

    /** A topic that it belongs to. @param others how many other messages say it */
    public record Alike(long topic, int others) {}

    /** A page of rows. @param next where the following page begins; null: this was the last */
    public record Page(List<Row> rows, @Nullable String next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }
}
