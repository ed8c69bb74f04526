package org.montgolfiere.inbox.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Label;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.screen.Page;

/** Puts a row into words: facts about a conversation, never what somebody wrote in it. */
final class Lines {

    private static final int PRESSING = 3;

    private final Page page;
    private final long reader;
    private final Set<Long> round;

    Lines(Page page, long reader) {
        this(page, reader, Set.of());
    }

    /** @param round the conversations that the reader's own queue passes over */
    Lines(Page page, long reader, Set<Long> round) {
        this.page = page;
        this.reader = reader;
        this.round = Set.copyOf(round);
    }

    Line line(Row row, Voice voice) {
        Conversation conversation = row.conversation();
        Mark mark = mark(row);
        Instant waiting = conversation.state() == Conversation.State.OPEN ? conversation.waitingSince() : null;
        return new Line(
                conversation.id(),
                who(conversation),
                what(row),
                why(row),
                mark.shape(),
                mark.icon(),
                mark.says(),
                waiting == null ? conversation.lastAt() : waiting,
                waiting != null,
                round.contains(conversation.id()),
                voice,
                row.alike());
    }

    String who(Conversation conversation) {
        Contact contact = conversation.contact();
        if (contact == null) {
            return page.say("inbox.thread.public");
        }
        if (!contact.name().isBlank()) {
            return contact.name();
        }
        return contact.handle().isBlank() ? page.say("inbox.nameless") : contact.handle();
    }

    /** What kind of thing it is: how it reached us, or where it stands. */
    String what(Row row) {
        if (row.kind() != null) {
            return page.say("inbox.kind." + row.kind().name().toLowerCase(Locale.ROOT));
        }
        return page.say("inbox.state." + row.conversation().state().name().toLowerCase(Locale.ROOT));
    }

    private String why(Row row) {
        List<String> pressing = new Reasons(page.words()).of(row);
        List<@Nullable String> facts = new ArrayList<>();
        facts.add(row.danger() ? page.say("inbox.fact.danger") : null);
        facts.addAll(pressing.subList(0, Math.min(PRESSING, pressing.size())));
        if (pressing.size() < PRESSING - 1) {
            facts.add(row.nth() > 1 ? page.say("inbox.fact.nth", page.words().ordinal(row.nth())) : null);
            facts.add(row.unanswered() > 1 ? page.say("inbox.fact.unanswered", row.unanswered()) : null);
        }
        facts.add(row.people() > 1 ? page.say("inbox.fact.people", row.people()) : null);
        facts.add(row.images() ? page.say("inbox.fact.image") : null);
        facts.add(holder(row));
        facts.add(snoozed(row.conversation()));
        facts.add(labels(row));
        String told = facts.stream().filter(Objects::nonNull).distinct().collect(Collectors.joining(" · "));
        return told.isEmpty() ? page.say("inbox.fact.first") : told;
    }

    private static @Nullable String labels(Row row) {
        return row.labels().isEmpty()
                ? null
                : row.labels().stream().map(Label::name).collect(Collectors.joining(", "));
    }

    private @Nullable String holder(Row row) {
        Long assignee = row.conversation().assignee();
        return assignee == null || assignee == reader
                ? null
                : page.say("inbox.fact.with", Objects.requireNonNullElse(row.assigneeName(), ""));
    }

    private @Nullable String snoozed(Conversation conversation) {
        Instant until = conversation.snoozedUntil();
        return until == null
                ? null
                : page.say("inbox.fact.snoozed", page.words().moment(until));
    }

    private record Mark(String shape, @Nullable String icon, String says) {}

    private Mark mark(Row row) {
        Conversation conversation = row.conversation();
        return switch (conversation.state()) {
            case CLOSED -> new Mark("closed", "check", page.say("inbox.state.closed"));
            case SNOOZED -> new Mark("snoozed", null, page.say("inbox.state.snoozed"));
            case WAITING -> new Mark("closed", "reply", page.say("inbox.state.waiting"));
            case OPEN -> open(conversation.assignee(), row.assigneeName());
        };
    }

    private Mark open(@Nullable Long assignee, @Nullable String name) {
        if (assignee == null) {
            return new Mark("waiting", null, page.say("inbox.mark.waiting"));
        }
        if (assignee == reader) {
            return new Mark("mine", null, page.say("inbox.yours"));
        }
        return new Mark("taken", null, with(name));
    }

    private String with(@Nullable String name) {
        return page.say("inbox.with", Objects.requireNonNullElse(name, ""));
    }
}
