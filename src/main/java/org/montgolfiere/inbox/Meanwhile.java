package org.montgolfiere.inbox;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.triage.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened at a brand while somebody was away; names stand with one conversation each, never with a number. */
@Component
public class Meanwhile {

    private static final int MOST = 500;
    private static final int LATEST = 20;

    private final JdbcClient jdbc;
    private final Judging judging;

    Meanwhile(JdbcClient jdbc, Judging judging) {
        this.jdbc = jdbc;
        this.judging = judging;
    }

    /** How many messages came, and how many of ours left. */
    public record Happened(long came, long answered) {}

    /** How one conversation stands, and who of us did something about it last. */
    public record Standing(
            long conversation,
            Conversation.State state,
            @Nullable Long holder,
            @Nullable Long handledBy) {

        /** Whether nothing in it waits for us. */
        public boolean solved() {
            return state == Conversation.State.CLOSED || state == Conversation.State.WAITING;
        }
    }

    /** Sums over the whole brand; what the member may not read is not in them. */
    public Happened between(Member member, Instant from, Instant to) {
        Sight.desk(member);
        return jdbc.sql("""
                select count(*) filter (where message.contact_id is not null) as came,
                    count(*) filter (where message.contact_id is null) as answered
                from message join conversation on conversation.id = message.conversation_id
                where message.brand_id = :brand and message.sent_at > :from and message.sent_at <= :to
                and (:privately or not conversation.private)""")
                .param("brand", member.brand())
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .param("privately", member.readsPrivate())
                .query((row, number) -> new Happened(row.getLong("came"), row.getLong("answered")))
                .single();
    }

    /** How many kind words came in conversations in which the member had answered, counted up to {@value #MOST}. */
    public long praise(Member member, Instant from, Instant to) {
        List<Long> heard = jdbc.sql("""
                select message.id from message join conversation on conversation.id = message.conversation_id
                where message.brand_id = :brand and message.contact_id is not null
                and message.sent_at > :from and message.sent_at <= :to
                and (:privately or not conversation.private)
                and exists (select from message own where own.conversation_id = message.conversation_id
                            and own.author_id = :me and own.sent_at < message.sent_at)
                order by message.sent_at desc, message.id desc limit :most""")
                .param("brand", member.brand())
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .param("privately", member.readsPrivate())
                .param("me", member.person())
                .param("most", MOST)
                .query((row, number) -> row.getLong("id"))
                .list();
        return judging.of(member.brand(), heard).values().stream()
                .filter(judgement -> judgement.traits().contains(Trait.PRAISE))
                .count();
    }

    /** How conversations stand that the member may see; the last who answered or closed since a moment, if not the member. */
    public List<Standing> standing(Member member, Collection<Long> conversations, Instant since) {
        Sight.desk(member);
        return jdbc.sql("""
                select conversation.id, conversation.state, conversation.assignee_id,
                    (select event.actor_id from event
                     where event.conversation_id = any(array(select family(conversation.id)))
                     and event.kind in ('answered', 'closed') and event.at > :since and event.actor_id <> :me
                     order by event.id desc limit 1) as handled_by
                from conversation
                where conversation.id in (select survivor(one) from unnest(:ids::bigint[]) as one)
                and conversation.brand_id = :brand and (:privately or not conversation.private)
                order by conversation.waiting_since nulls last, conversation.id""")
                .param("ids", conversations.toArray(Long[]::new))
                .param("since", since.atOffset(UTC))
                .param("me", member.person())
                .param("brand", member.brand())
                .param("privately", member.readsPrivate())
                .query((row, number) -> new Standing(
                        row.getLong("id"),
                        Conversations.state(row.getString("state")),
                        row.getObject("assignee_id", Long.class),
                        row.getObject("handled_by", Long.class)))
                .list();
    }

    /** A message of ours that stands. @param conversation where it shows */
    public record Ours(long message, long conversation, long account, Instant at) {}

    /** What left in the brand's name after a moment and was not taken back, the latest first, {@value #LATEST} at most. */
    public List<Ours> ours(Member member, Instant since) {
        Sight.desk(member);
        return jdbc.sql("""
                select message.id, survivor(message.conversation_id) as home, message.account_id, message.sent_at
                from message where message.brand_id = :brand and message.contact_id is null
                and message.deleted_at is null and message.sent_at > :since
                order by message.sent_at desc, message.id desc limit :latest""")
                .param("brand", member.brand())
                .param("since", since.atOffset(UTC))
                .param("latest", LATEST)
                .query((row, number) -> new Ours(
                        row.getLong("id"),
                        row.getLong("home"),
                        row.getLong("account_id"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
