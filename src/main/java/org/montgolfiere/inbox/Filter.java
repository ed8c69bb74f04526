package org.montgolfiere.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are meant; every part that is null leaves all in.
 *
 * @param network a network's name, such as {@code bluesky}
 * @param since only those whose last message is not older
 * @param until only those whose last message is older
 * @param text words to be found in one of the messages, as in {@link Search}
 * @param topic only those in which somebody says what the topic says
 * @param order how what waits is ordered
 */
public record Filter(
        View view,
        @Nullable Long account,
        @Nullable String network,
        @Nullable Long label,
        @Nullable Long assignee,
        Conversation.@Nullable State state,
        @Nullable Boolean isPrivate,
        @Nullable Long contact,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String text,
        @Nullable Long topic,
        Order order) {

    /** A side of the desk, each in the order it is worked in. */
    public enum View {
        /** Open, what presses most first. */
        WAITING,
        /** Mine and not closed, the latest first. */
        MINE,
        /** Open and nobody's, what presses most first. */
        UNASSIGNED,
        /** Snoozed, who wakes first. */
        SNOOZED,
        CLOSED,
        ALL
    }

    /** The order of what waits. */
    public enum Order {
        /** What presses most first, as in {@link org.montgolfiere.inbox.priority.Priority}. */
        PRIORITY,
        /** Who waits longest first. */
        WAIT
    }

    public static Filter of(View view) {
        return new Filter(view, null, null, null, null, null, null, null, null, null, null, null, Order.PRIORITY);
    }

    public Filter withAccount(@Nullable Long account) {
        return new Filter(
                view, account, network, label, assignee, state, isPrivate, contact, since, until, text, topic, order);
    }

    public Filter withLabel(@Nullable Long label) {
        return new Filter(
                view, account, network, label, assignee, state, isPrivate, contact, since, until, text, topic, order);
    }

    public Filter withContact(@Nullable Long contact) {
        return new Filter(
                view, account, network, label, assignee, state, isPrivate, contact, since, until, text, topic, order);
    }

    public Filter withText(@Nullable String text) {
        return new Filter(
                view, account, network, label, assignee, state, isPrivate, contact, since, until, text, topic, order);
    }

    public Filter withTopic(@Nullable Long topic) {
        return new Filter(
                view, account, network, label, assignee, state, isPrivate, contact, since, until, text, topic, order);
    }

    public Filter withOrder(Order order) {
        return new Filter(
                view, account, network, label, assignee, state, isPrivate, contact, since, until, text, topic, order);
    }
}
