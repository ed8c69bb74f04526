package org.montgolfiere.rest;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.Label;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.screen.Words;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is told to whoever has a conversation next: as its holder wrote it, else written for them from the trail. Facts and
 * colleagues' names; never a word of what somebody wrote, nor who that was.
 */
@Component
class HandoverNotes {

    private static final int LOOKED_AT = 50;
    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    HandoverNotes(JdbcClient jdbc, Desk desk, People people, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    String of(Member holder, long conversation) {
        String own = jdbc.sql("""
                        select text from handover_note where person_id = :person and conversation_id = :conversation
                        """)
                .param("person", holder.person())
                .param("conversation", conversation)
                .query((row, number) -> row.getString(1))
                .optional()
                .orElse(null);
        return own == null ? written(holder, conversation) : own;
    }

    /** @param text blank: what the desk writes again @return false where it is too long */
    boolean keep(Member holder, long conversation, String text) {
        String kept = text.strip();
        if (kept.length() > LONGEST) {
            return false;
        }
        forget(holder.person(), conversation);
        if (!kept.isEmpty() && !kept.equals(written(holder, conversation))) {
            jdbc.sql("""
                            insert into handover_note (person_id, conversation_id, text, changed_at)
                            values (:person, :conversation, :text, :now)
                            on conflict (person_id, conversation_id) do update
                                set text = excluded.text, changed_at = excluded.changed_at
                            """)
                    .param("person", holder.person())
                    .param("conversation", conversation)
                    .param("text", kept)
                    .param("now", clock.instant().atOffset(UTC))
                    .update();
        }
        return true;
    }

    void forget(long person, long conversation) {
        jdbc.sql("delete from handover_note where person_id = :person and conversation_id = :conversation")
                .param("person", person)
                .param("conversation", conversation)
                .update();
    }

    private String written(Member holder, long id) {
        Person person = Objects.requireNonNull(people.find(holder.person()));
        Words words = new Words(messages, person.locale(), person.zone(), clock.instant());
        Row row = desk.row(holder, id);
        List<Entry> entries = desk.thread(holder, id, null, LOOKED_AT).entries();
        List<String> told = new ArrayList<>();
        told.add(words.say("rest.note.begin"));
        told.add(waiting(row, words));
        told.add(answered(entries, words));
        if (!row.labels().isEmpty()) {
            told.add(words.say(
                    "rest.note.labels", row.labels().stream().map(Label::name).collect(Collectors.joining(", "))));
        }
        long notes = entries.stream().filter(Entry.Noted.class::isInstance).count();
        if (notes > 0) {
            told.add(words.say("rest.note.notes", notes));
        }
        return String.join(" ", told);
    }

    private static String waiting(Row row, Words words) {
        Conversation conversation = row.conversation();
        Instant since = conversation.waitingSince();
        Instant until = conversation.snoozedUntil();
        if (until != null) {
            return words.say("rest.note.snoozed", words.moment(until));
        }
        return since == null
                ? words.say("rest.note.theirs")
                : words.say("rest.note.waits", Math.max(1, row.unanswered()), words.moment(since));
    }

    private static String answered(List<Entry> entries, Words words) {
        Entry.Happened last = last(entries);
        String actor = last == null ? null : last.actor();
        return last == null || actor == null
                ? words.say("rest.note.unanswered")
                : words.say("rest.note.answered", actor, words.moment(last.at()));
    }

    private static Entry.@Nullable Happened last(List<Entry> entries) {
        return entries.reversed().stream()
                .filter(Entry.Happened.class::isInstance)
                .map(Entry.Happened.class::cast)
                .filter(happened -> happened.kind().equals("answered"))
                .findFirst()
                .orElse(null);
    }
}
