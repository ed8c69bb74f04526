package org.montgolfiere.inbox;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.triage.Sentiment;
import org.montgolfiere.triage.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the same person repeats the same reproach although it was answered, a brand may propose to leave it there, with a
 * closing sentence of its own. It is a proposal: nothing is stopped, sent or hidden by it.
 */
@Component
public class LastWord {

    private static final Period BACK = Period.ofDays(90);
    private static final int LOOKED_AT = 40;

    private final Sight sight;
    private final Judging judging;
    private final SavedReplies replies;
    private final JdbcClient jdbc;
    private final Clock clock;

    LastWord(Sight sight, Judging judging, SavedReplies replies, JdbcClient jdbc, Clock clock) {
        this.sight = sight;
        this.judging = judging;
        this.replies = replies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param answers after how many answers it is proposed, 2 to 20 @param reply the saved reply that closes */
    public record Rule(int answers, long reply) {
        public static final int FEWEST = 2;
        public static final int MOST = 20;
    }

    /** @param times how often the reproach was made @param answers after how many answers it came again */
    public record Proposal(int times, int answers, SavedReply closing) {}

    /** What the brand chose; null: nothing is ever proposed. */
    public @Nullable Rule rule(Member member) {
        Sight.desk(member);
        return jdbc.sql("select answers, reply_id from last_word where brand_id = :brand")
                .param("brand", member.brand())
                .query((row, number) -> new Rule(row.getInt("answers"), row.getLong("reply_id")))
                .optional()
                .orElse(null);
    }

    /** Leads choose. @param rule null: propose nothing @return false where it is not for this member, or no rule */
    @Transactional
    public boolean choose(Member member, @Nullable Rule rule) {
        if (!member.leads()) {
            return false;
        }
        if (rule == null) {
            jdbc.sql("delete from last_word where brand_id = :brand")
                    .param("brand", member.brand())
                    .update();
            return true;
        }
        if (rule.answers() < Rule.FEWEST || rule.answers() > Rule.MOST) {
            return false;
        }
        jdbc.sql("""
                insert into last_word (brand_id, answers, reply_id) values (:brand, :answers, :reply)
                on conflict (brand_id) do update set answers = excluded.answers, reply_id = excluded.reply_id""")
                .param("brand", member.brand())
                .param("answers", rule.answers())
                .param("reply", replies.one(member, rule.reply()).id())
                .update();
        return true;
    }

    /** What is proposed in a conversation now, or null. */
    public @Nullable Proposal of(Member member, Conversation conversation) {
        Contact contact = conversation.contact();
        Rule rule = contact == null || conversation.waitingSince() == null ? null : rule(member);
        if (contact == null || rule == null || !Sight.allows(member, sight.of(member, conversation.id()))) {
            return null;
        }
        List<Written> theirs = theirs(contact.id(), member.readsPrivate()).reversed();
        if (theirs.isEmpty() || !isReproach(member.brand(), theirs.getLast().message())) {
            return null;
        }
        Repetition found = Repetition.of(theirs.stream().map(Written::said).toList(), ours(contact.id()));
        return found == null || found.answers() < rule.answers()
                ? null
                : new Proposal(found.times(), found.answers(), replies.one(member, rule.reply()));
    }

    private record Written(long message, Repetition.Said said) {}

    private boolean isReproach(long brand, long message) {
        Judgement judgement = judging.of(brand, List.of(message)).get(message);
        return judgement != null
                && (judgement.hostile()
                        || judgement.is(Trait.COMPLAINT)
                        || judgement.sentiment() == Sentiment.NEGATIVE);
    }

    /** The latest first. */
    private List<Written> theirs(long contact, boolean privateToo) {
        return jdbc.sql("""
                select message.id, message.sent_at, stems(message.text, reading.language) as stems
                from message join conversation on conversation.id = message.conversation_id
                left join reading on reading.message_id = message.id
                where message.contact_id = :contact and message.deleted_at is null and message.sent_at > :since
                and (:private or not conversation.private)
                order by message.sent_at desc, message.id desc limit :limit""")
                .param("contact", contact)
                .param("since", since())
                .param("private", privateToo)
                .param("limit", LOOKED_AT)
                .query((row, number) -> new Written(
                        row.getLong("id"),
                        new Repetition.Said(
                                likeness(row.getArray("stems")),
                                row.getObject("sent_at", OffsetDateTime.class).toInstant())))
                .list();
    }

    private List<Instant> ours(long contact) {
        return jdbc.sql("""
                select ours.sent_at from message ours
                where ours.contact_id is null and ours.sent_at > :since and ours.conversation_id in (
                    select conversation_id from message where contact_id = :contact and sent_at > :since)
                order by ours.sent_at""")
                .param("contact", contact)
                .param("since", since())
                .query((row, number) ->
                        row.getObject("sent_at", OffsetDateTime.class).toInstant())
                .list();
    }

    private OffsetDateTime since() {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(BACK);
    }

    static Likeness likeness(Array stems) throws SQLException {
        return Likeness.of(List.of((String[]) stems.getArray()));
    }
}
