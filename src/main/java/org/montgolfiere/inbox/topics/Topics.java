package org.montgolfiere.inbox.topics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Judgement;
import org.montgolfiere.inbox.Judging;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.triage.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topics of a brand as its people see them. Who may not read private messages sees no word that only these hold. */
@Component
public class Topics {

    /** How many there are to look at, whatever storm it is. */
    public static final int MOST = Groups.MOST_SHOWN;

    private static final Duration LASTS = Duration.ofDays(7);
    private static final int PART_OF = 20;
    private static final String SEEN = """
            select topic.id, topic.brand_id, topic.name, topic.named_by, topic.open_id, coalesce(named_home.private, true) as name_private,
                case when :all then coalesce(topic.first_id, topic.open_id) else topic.open_id end as first_id,
                topic.born_at, topic.last_at, topic.messages, topic.hostile, topic.praise, topic.spam,
                array(select coalesce(topic_hour.messages, 0) from generate_series(:from::timestamptz, :to::timestamptz, interval '1 hour') as slot
                      left join topic_hour on topic_id = topic.id and hour = slot order by slot) as hours,
                (select count(*) from (
                    select distinct latest.conversation_id from (
                        select conversation_id from topic_message where topic_id = topic.id
                        order by message_id desc limit 300) as latest
                    join conversation on conversation.id = latest.conversation_id
                    where conversation.state = 'open' and (:all or not conversation.private)) as waiting) as conversations
            from topic
            left join message namer on namer.id = topic.named_by
            left join conversation named_home on named_home.id = namer.conversation_id
            """;

    private final JdbcClient jdbc;
    private final LargestTopics largest;
    private final Judging judging;
    private final Clock clock;

    Topics(JdbcClient jdbc, LargestTopics largest, Judging judging, Clock clock) {
        this.jdbc = jdbc;
        this.largest = largest;
        this.judging = judging;
        this.clock = clock;
    }

    /**
     * What is said now.
     *
     * @param rest how many further topics there are, said by fewer people
     */
    public record Now(List<Topic> topics, int rest) {
        public Now {
            topics = List.copyOf(topics);
        }
    }

    /** At most {@value #MOST} of the topics of these days, the largest of the last day first. */
    public Now now(Member member) {
        desk(member);
        List<Long> ids = largest.recent(member, clock.instant().minus(LASTS));
        List<Topic> topics = inOrder(member, ids.subList(0, Math.min(MOST, ids.size())));
        return new Now(topics, Math.max(0, ids.size() - MOST));
    }

    /** What most people said within a span, the largest of it first; whole hours count. */
    public List<Topic> between(Member member, Instant from, Instant to, int most) {
        desk(member);
        return inOrder(member, largest.between(member, from, to, most));
    }

    private List<Topic> inOrder(Member member, List<Long> ids) {
        Map<Long, Topic> found = new HashMap<>();
        of(member, ids).forEach(topic -> found.put(topic.id(), topic));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** One topic, or the one it became a part of. @throws NotFound where the member may see nothing of it */
    public Topic one(Member member, long id) {
        desk(member);
        return of(member, List.of(whole(id))).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The viewer as a member of the topic's brand. */
    public Member member(Viewer viewer, long id) {
        return viewer.in(jdbc.sql("select brand_id from topic where id = :id")
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElseThrow(NotFound::new));
    }

    /** The topic of a conversation's latest message that is in one; null: nobody else says it. */
    public @Nullable Topic ofConversation(Member member, long conversation) {
        return jdbc.sql("""
                select topic_id from topic_message where conversation_id = any(array(select family(:id)))
                and topic_id is not null order by message_id desc limit 1""")
                .param("id", conversation)
                .query((row, number) -> row.getLong(1))
                .optional()
                .flatMap(id -> of(member, List.of(id)).stream().findFirst())
                .orElse(null);
    }

    /** A conversation that one answer would settle. @param message what would be answered */
    public record Answerable(long conversation, long message) {}

    /**
     * The conversations of one person each in which nothing waits but what the topic says, who waits longest first, among
     * those of its latest 10,000 messages. Where
     * something else was said as well, by a machine even, or a person may be in danger, somebody has to look.
     *
     * @param conversation null: all of them @param limit at most so many
     */
    public List<Answerable> answerable(Member member, long topic, @Nullable Long conversation, int limit) {
        desk(member);
        return jdbc.sql("""
                select conversation.id, (
                    select max(topic_message.message_id) from topic_message join message on message.id = topic_message.message_id
                    where topic_id = :topic and topic_message.conversation_id = conversation.id
                    and message.deleted_at is null) as message
                from (select distinct conversation_id from (
                          select conversation_id from topic_message where topic_id = :topic
                          and (:one::bigint is null or conversation_id = :one)
                          order by message_id desc limit 10000) as latest) as said
                join conversation on conversation.id = said.conversation_id
                where conversation.brand_id = :brand and conversation.state = 'open' and conversation.contact_id is not null
                and (:all or not conversation.private)
                and not exists (select from conversation_merge where merged_id = conversation.id or survivor_id = conversation.id)
                and not exists (
                    select from message where message.conversation_id = conversation.id
                    and message.contact_id is not null and message.deleted_at is null
                    and message.sent_at >= conversation.waiting_since
                    and (message.automatic or not exists (
                        select from topic_message here
                        where here.message_id = message.id and here.topic_id = :topic)))
                and exists (
                    select from topic_message join message on message.id = topic_message.message_id
                    where topic_id = :topic and topic_message.conversation_id = conversation.id
                    and message.deleted_at is null and message.sent_at >= conversation.waiting_since)
                order by conversation.waiting_since, conversation.id limit :limit""")
                .param("topic", topic)
                .param("one", conversation)
                .param("brand", member.brand())
                .param("all", member.readsPrivate())
                .param("limit", limit)
                .query((row, number) -> new Answerable(row.getLong("id"), row.getLong("message")))
                .list();
    }

    private List<Topic> of(Member member, Collection<Long> ids) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        List<Long> namers = jdbc.sql("select named_by from topic where id = any(:ids) and named_by is not null")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
        Map<Long, Judgement> judged = judging.of(member.brand(), namers);
        return jdbc.sql(SEEN + """
                where topic.id = any(:ids) and topic.brand_id = :brand and topic.messages > 0
                and (:all or topic.open_id is not null)""")
                .param("all", member.readsPrivate())
                .param("brand", member.brand())
                .param("ids", ids.toArray(Long[]::new))
                .param("from", hour.minus(Duration.ofHours(Topic.HOURS - 1)).atOffset(ZoneOffset.UTC))
                .param("to", hour.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    Long namer = row.getObject("named_by", Long.class);
                    boolean fit = namer != null
                            && (member.readsPrivate() || !row.getBoolean("name_private"))
                            && calm(judged.get(namer));
                    return new Topic(
                            row.getLong("id"),
                            row.getLong("brand_id"),
                            fit ? row.getString("name") : null,
                            row.getObject("first_id", Long.class),
                            row.getObject("born_at", OffsetDateTime.class).toInstant(),
                            row.getObject("last_at", OffsetDateTime.class).toInstant(),
                            row.getInt("messages"),
                            row.getInt("hostile"),
                            row.getInt("praise"),
                            row.getInt("spam"),
                            row.getInt("conversations"),
                            Arrays.stream((Number[]) row.getArray("hours").getArray())
                                    .map(Number::intValue)
                                    .toList());
                })
                .list();
    }

    /** A name is shown while what it is drawn from counts as calm: it was read, and nobody set it right since. */
    private static boolean calm(@Nullable Judgement judgement) {
        return judgement != null
                && !judgement.is(Trait.HOSTILE)
                && !judgement.is(Trait.HATE)
                && !judgement.is(Trait.THREAT);
    }

    private long whole(long id) {
        long whole = id;
        for (int step = 0; step < PART_OF; step++) {
            Long next = jdbc.sql("select joined_id from topic where id = :id")
                    .param("id", whole)
                    .query((row, number) -> row.getObject("joined_id", Long.class))
                    .optional()
                    .orElse(null);
            if (next == null) {
                return whole;
            }
            whole = next;
        }
        return whole;
    }

    private static void desk(Member member) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
    }
}
