package org.montgolfiere.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.shield.Folded;
import org.montgolfiere.triage.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions asked again and again: finds the answer given last time. It is put before a person, never sent. */
@Component
public class Precedents {

    private static final int ANSWERS = 2_000;
    private static final int CANDIDATES = 100;
    private static final int REACTIONS = 3;

    private final Desk desk;
    private final Judging judging;
    private final JdbcClient jdbc;

    Precedents(Desk desk, Judging judging, JdbcClient jdbc) {
        this.desk = desk;
        this.judging = judging;
        this.jdbc = jdbc;
    }

    private record Found(
            long answer,
            long conversation,
            long contact,
            String name,
            @Nullable String by,
            Instant at,
            Likeness asked) {}

    /** For what would be answered next in a conversation; null: it is no question, or nobody asked it before. */
    public @Nullable Precedent of(Member member, Conversation conversation) {
        Entry.Said question = desk.answerable(member, conversation.id(), null);
        Judgement judgement = question == null ? null : question.judgement();
        if (question == null || judgement == null || !judgement.is(Trait.QUESTION) && !judgement.is(Trait.REQUEST)) {
            return null;
        }
        Likeness asked = asked(question.id());
        return candidates(member, conversation, asked).stream()
                .filter(found -> found.asked().isLike(asked))
                .max(Comparator.<Found>comparingDouble(found -> found.asked().to(asked))
                        .thenComparing(Found::at))
                .map(found -> precedent(member, conversation, found))
                .orElse(null);
    }

    /** The words of an answer of ours, to be looked at before they are sent again. @throws NotFound for any other message */
    public String words(Member member, Conversation conversation, long answer) {
        Entry.Said said = desk.message(member, answer);
        if (!said.ours() || said.deletedAt() != null) {
            throw new NotFound();
        }
        Contact before = desk.conversation(member, said.home()).contact();
        return addressed(said.text().quoted(), before == null ? "" : before.name(), conversation.contact());
    }

    private Precedent precedent(Member member, Conversation conversation, Found found) {
        return new Precedent(
                found.answer(),
                found.conversation(),
                Folded.plain(words(member, conversation, found.answer())),
                found.by(),
                found.at(),
                received(member.brand(), found));
    }

    private Likeness asked(long message) {
        return jdbc.sql("""
                select stems(message.text, reading.language) as stems from message
                left join reading on reading.message_id = message.id where message.id = :id""")
                .param("id", message)
                .query((row, number) -> LastWord.likeness(row.getArray("stems")))
                .single();
    }

    /** What was asked in private is no precedent in public. */
    private List<Found> candidates(Member member, Conversation conversation, Likeness asked) {
        if (asked.stems().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select answer.id, answer.conversation_id, answer.sent_at, person.name as by, asked.contact_id, contact.name,
                    stems(asked.text, reading.language) as stems
                from (
                    select id, conversation_id, account_id, in_reply_to, author_id, sent_at from message
                    where brand_id = :brand and contact_id is null and in_reply_to is not null
                    and deleted_at is null and text <> ''
                    order by sent_at desc limit :answers) as answer
                join message asked on asked.account_id = answer.account_id and asked.remote_id = answer.in_reply_to
                join contact on contact.id = asked.contact_id
                join conversation on conversation.id = answer.conversation_id
                left join person on person.id = answer.author_id
                left join reading on reading.message_id = asked.id
                where (not conversation.private or :private)
                and answer.conversation_id <> all(array(select family(:conversation)))
                and asked.words @@ (select string_agg(quote_literal(stem), ' | ')::tsquery from unnest(:stems::text[]) as stem)
                order by answer.sent_at desc limit :candidates""")
                .param("brand", member.brand())
                .param("answers", ANSWERS)
                .param("private", conversation.isPrivate() && member.readsPrivate())
                .param("conversation", conversation.id())
                .param("stems", asked.stems().toArray(String[]::new))
                .param("candidates", CANDIDATES)
                .query((row, number) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getLong("conversation_id"),
                row.getLong("contact_id"),
                row.getString("name"),
                row.getString("by"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                LastWord.likeness(row.getArray("stems")));
    }

    private Precedent.Received received(long brand, Found found) {
        List<Long> next = jdbc.sql("""
                select id from message where conversation_id = :conversation and contact_id = :contact
                and sent_at > :at order by sent_at, id limit :limit""")
                .param("conversation", found.conversation())
                .param("contact", found.contact())
                .param("at", found.at().atOffset(ZoneOffset.UTC))
                .param("limit", REACTIONS)
                .query((row, number) -> row.getLong("id"))
                .list();
        return next.isEmpty()
                ? Precedent.Received.SILENCE
                : received(judging.of(brand, next).values());
    }

    private static Precedent.Received received(Collection<Judgement> next) {
        if (next.stream().anyMatch(one -> one.hostile() || one.is(Trait.COMPLAINT))) {
            return Precedent.Received.COMPLAINED;
        }
        return next.stream().anyMatch(one -> one.is(Trait.PRAISE))
                ? Precedent.Received.THANKED
                : Precedent.Received.MORE;
    }

    /** One greets who writes now, not who wrote then. */
    private static String addressed(String words, String before, @Nullable Contact now) {
        String then = first(before);
        String here = now == null ? "" : first(now.name());
        if (then.length() < 2 || here.isEmpty()) {
            return words;
        }
        return Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(then) + "(?![\\p{L}\\p{M}])")
                .matcher(words)
                .replaceAll(Matcher.quoteReplacement(here));
    }

    private static String first(String name) {
        return name.strip().replaceFirst("\\s.*", "");
    }
}
