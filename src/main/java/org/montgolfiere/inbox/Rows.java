package org.montgolfiere.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of conversations. */
@Repository
class Rows {

    private static final String RANKED = "ranked(conversation.waiting_since, conversation.head_start)";

    /** How a list is ordered: by one moment, then by id, both in the same direction. */
    enum Order {
        RANKS(RANKED, "asc", ">"),
        WAITS("conversation.waiting_since", "asc", ">"),
        WAKES("conversation.snoozed_until", "asc", ">"),
        LATEST("conversation.last_at", "desc", "<");

        private final String column;
        private final String direction;
        private final String beyond;

        Order(String column, String direction, String beyond) {
            this.column = column;
            this.direction = direction;
            this.beyond = beyond;
        }

        static Order of(Filter filter) {
            return switch (filter.view()) {
                case WAITING, UNASSIGNED ->
                    switch (filter.order()) {
                        case PRIORITY -> RANKS;
                        case WAIT -> WAITS;
                    };
                case SNOOZED -> WAKES;
                case MINE, CLOSED, ALL -> LATEST;
            };
        }

        /** Whether it is one of what waits. */
        boolean waits() {
            return this == RANKS || this == WAITS;
        }

        Key key(Row row) {
            Conversation conversation = row.conversation();
            return new Key(
                    switch (this) {
                        case RANKS -> Objects.requireNonNull(row.ranksAt());
                        case WAITS -> Objects.requireNonNull(conversation.waitingSince());
                        case WAKES -> Objects.requireNonNull(conversation.snoozedUntil());
                        case LATEST -> conversation.lastAt();
                    },
                    conversation.id());
        }
    }

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(Where where, Order order, @Nullable Key after, int limit) {
        if (after != null) {
            where.and(
                    "(%s, conversation.id) %s (:at, :id)".formatted(order.column, order.beyond), "at", after.moment());
            where.parameters().put("id", after.id());
        }
        where.parameters().put("limit", limit);
        return labelled(jdbc.sql("""
                with page as (
                    select * from %s order by %s %s, conversation.id %s limit :limit)
                """.formatted(where.from(), order.column, order.direction, order.direction)
                        + SHOWN
                        + "order by %s %s, conversation.id %s"
                                .formatted(order.column, order.direction, order.direction))
                .params(where.parameters())
                .query((row, number) -> row(row))
                .list());
    }

    /** The rows of these conversations, by id. */
    Map<Long, Row> of(Collection<Long> ids) {
        Map<Long, Row> rows = new HashMap<>();
        labelled(jdbc.sql("with page as (select * from conversation where id = any(:ids))\n" + SHOWN)
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, number) -> row(row))
                        .list())
                .forEach(row -> rows.put(row.conversation().id(), row));
        return rows;
    }

    long count(Where where, int most) {
        where.parameters().put("most", most);
        return jdbc.sql("select count(*) from (select from conversation where " + where.sql()
                        + " limit :most) as counted")
                .params(where.parameters())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static final String SHOWN = "select " + Conversations.COLUMNS + ", " + RANKED + " as ranks_at, "
            + Priorities.COLUMNS + """
            , person.name as assignee_name, waits.unanswered, waits.people, waits.kind, waits.images,
            (select count(*) from (select from message where message.contact_id = contact.id limit 100) as sent) as nth,
            alike.topic_id, alike.said,
            exists (select from danger where danger.standing
                and danger.conversation_id in (select family(conversation.id))) as danger
            from page as conversation
            left join contact on contact.id = conversation.contact_id
            left join person on person.id = conversation.assignee_id
            left join priority on priority.conversation_id = conversation.id and priority.since = conversation.waiting_since
            left join lateral (
                select topic.id as topic_id, topic.messages as said from topic_message join topic on topic.id = topic_id
                where topic_message.conversation_id = conversation.id order by message_id desc limit 1) as alike on true
            cross join lateral (
                select count(*) as unanswered, count(distinct unread.contact_id) as people,
                    (array_agg(unread.kind order by unread.sent_at, unread.id))[1] as kind,
                    coalesce(bool_or(unread.image), false) as images
                from (
                    select message.id, message.contact_id, message.kind, message.sent_at,
                        exists (select from message_media where message_id = message.id
                                and message_media.kind = 'image') as image
                    from message join conversation home on home.id = message.conversation_id
                    where message.conversation_id = any(array(select family(conversation.id)))
                    and message.sent_at >= conversation.waiting_since and """ + Arrivals.UNANSWERED + """
                    order by message.sent_at, message.id limit 100) as unread) as waits
            """;

    private List<Row> labelled(List<Row> rows) {
        Map<Long, List<Label>> worn = new HashMap<>();
        jdbc.sql("""
                select conversation_id, id, name, colour from conversation_label join label on id = label_id
                where conversation_id = any(:ids) order by name, id""")
                .param("ids", rows.stream().map(row -> row.conversation().id()).toArray(Long[]::new))
                .query(row -> {
                    worn.computeIfAbsent(row.getLong("conversation_id"), id -> new ArrayList<>())
                            .add(new Label(row.getLong("id"), row.getString("name"), row.getInt("colour")));
                });
        return rows.stream()
                .map(row -> row.with(worn.getOrDefault(row.conversation().id(), List.of())))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Conversations.conversation(row),
                row.getString("assignee_name"),
                kind(row.getString("kind")),
                row.getInt("unanswered"),
                row.getInt("people"),
                row.getInt("nth"),
                row.getBoolean("images"),
                alike(row),
                row.getBoolean("danger"),
                Priorities.facts(row),
                Conversations.moment(row, "ranks_at"),
                List.of());
    }

    private static Row.@Nullable Alike alike(ResultSet row) throws SQLException {
        Long topic = row.getObject("topic_id", Long.class);
        return topic == null || row.getInt("said") < 2 ? null : new Row.Alike(topic, row.getInt("said") - 1);
    }

    static Incoming.Message.@Nullable Kind kind(@Nullable String word) {
        return word == null ? null : Incoming.Message.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
