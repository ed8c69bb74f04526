package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Internal notes: what colleagues tell each other beside a conversation. */
@Component
public class Notes {

    private static final int LONGEST = 10_000;

    private final Sight sight;
    private final Colleagues colleagues;
    private final Ledger ledger;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(Sight sight, Colleagues colleagues, Ledger ledger, Notices notices, JdbcClient jdbc, Clock clock) {
        this.sight = sight;
        this.colleagues = colleagues;
        this.ledger = ledger;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes a note and tells those it mentions by an @ and their name, as far as they may read the conversation.
     *
     * @param text 1 to 10,000 characters
     */
    @Transactional
    public Outcome write(Member member, long id, String text) {
        Conversation conversation = sight.hold(member, id);
        String kept = Clean.characters(text).strip();
        if (kept.isEmpty() || kept.length() > LONGEST) {
            return new Outcome.Refused("inbox.note.length");
        }
        Map<Long, Member> readers = colleagues.readers(conversation);
        Set<Long> mentioned = Mentions.in(kept, readers.values());
        long note = insert(conversation.id(), member.person(), kept, mentioned);
        mentioned.stream()
                .filter(person -> person != member.person())
                .forEach(person -> notices.offer(
                        new Notice(person, member.brand(), Notice.Kind.MENTION, Addresses.of(conversation))));
        return ledger.done(conversation, member.person(), "noted", Map.of("note", note));
    }

    private long insert(long conversation, long author, String text, Collection<Long> mentioned) {
        return jdbc.sql("""
                with written as (
                    insert into note (conversation_id, author_id, text, at)
                    values (:conversation, :author, :text, :at) returning id),
                told as (
                    insert into note_mention (note_id, person_id)
                    select written.id, person from written, unnest(:mentioned::bigint[]) as person)
                select id from written""")
                .param("conversation", conversation)
                .param("author", author)
                .param("text", text)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("mentioned", new LinkedHashSet<>(mentioned).toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .single();
    }
}
