package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;

/** The condition of a filter as one member may use it, with its parameters. */
final class Where {

    /** The conversations of the latest 10,000 messages of a topic, merges followed. */
    private static final String WITHIN = """
            conversation.id in (
                select case when merged_id is null then conversation_id else survivor(conversation_id) end from (
                    select topic_message.conversation_id, merged_id from topic_message
                    left join conversation_merge on merged_id = topic_message.conversation_id
                    where topic_id = :topic %s
                    order by message_id desc limit 10000) as latest)""";

    private static final String OPEN = """
            and (merged_id is not null or exists (
                select from conversation home where home.id = topic_message.conversation_id and home.state = 'open'))
            """;

    private final StringBuilder sql = new StringBuilder("""
            conversation.brand_id = :brand
            and not exists (select from conversation_merge where merged_id = conversation.id)
            """);
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    private boolean few;

    private Where() {}

    /** @param sought what the filter's text means; null: no text was asked for */
    static Where of(Member member, Filter filter, @Nullable Sought sought) {
        Where where = new Where();
        where.parameters.put("brand", member.brand());
        if (!member.readsPrivate()) {
            where.sql.append("and not conversation.private\n");
        }
        where.view(filter.view(), member.person());
        where.and("conversation.account_id = :account", "account", filter.account());
        where.and(
                "conversation.account_id in (select id from account where network = :network)",
                "network",
                filter.network());
        where.and(
                "exists (select from conversation_label where conversation_id = conversation.id"
                        + " and label_id = :label)",
                "label",
                filter.label());
        where.and("conversation.assignee_id = :assignee", "assignee", filter.assignee());
        where.and(
                "conversation.state = :state", "state", filter.state() == null ? null : Messages.word(filter.state()));
        where.and("conversation.private = :private", "private", filter.isPrivate());
        where.and(
                "exists (select from message where message.conversation_id = conversation.id"
                        + " and message.contact_id = :contact)",
                "contact",
                filter.contact());
        where.and("conversation.last_at >= :since", "since", moment(filter.since()));
        where.and("conversation.last_at < :until", "until", moment(filter.until()));
        where.topic(filter);
        if (sought != null) {
            where.and(sought.condition(), "query", sought.query());
            where.few |= !sought.common();
        }
        return where;
    }

    /** The conversations it holds; where they are few, they are found first and put in order then. */
    String from() {
        return few
                ? "(select * from conversation where " + sql + " offset 0) as conversation"
                : "conversation where " + sql;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /** Where only what is open is meant, no other counts among the latest: what was answered makes room for older ones. */
    private void topic(Filter filter) {
        if (filter.topic() == null) {
            return;
        }
        boolean open = filter.view() == Filter.View.WAITING || filter.view() == Filter.View.UNASSIGNED;
        and(WITHIN.formatted(open ? OPEN : ""), "topic", filter.topic());
        few = true;
    }

    private void view(Filter.View view, long person) {
        switch (view) {
            case WAITING -> sql.append("and conversation.state = 'open'\n");
            case MINE -> and("conversation.state <> 'closed' and conversation.assignee_id = :me", "me", person);
            case UNASSIGNED -> sql.append("and conversation.state = 'open' and conversation.assignee_id is null\n");
            case SNOOZED -> sql.append("and conversation.state = 'snoozed'\n");
            case CLOSED -> sql.append("and conversation.state = 'closed'\n");
            case ALL -> {}
        }
    }

    void and(String condition) {
        sql.append("and ").append(condition).append('\n');
    }

    /** @param value null: no condition */
    void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            and(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable Object moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
