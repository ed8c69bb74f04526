package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.shield.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands between the messages of a thread: its notes and its trail. */
@Repository
class Margins {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Margins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From a moment (null: the beginning) to before another (null: the end); the latest {@value #MOST} of them. */
    List<Entry.Noted> notes(long conversation, @Nullable Instant from, @Nullable Instant before) {
        return between(conversation, from, before, """
                select note.id, note.conversation_id, person.name, note.text, note.at
                from note join person on person.id = note.author_id
                where note.conversation_id = any(array(select family(:conversation)))
                and (:from::timestamptz is null or note.at >= :from)
                and (:before::timestamptz is null or note.at < :before)
                order by note.at desc, note.id desc limit :most""")
                .query((row, number) -> new Entry.Noted(
                        row.getLong("id"),
                        row.getLong("conversation_id"),
                        row.getString("name"),
                        Folded.plain(row.getString("text")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Entry.Happened> trail(long conversation, @Nullable Instant from, @Nullable Instant before) {
        return between(conversation, from, before, """
                select event.id, event.conversation_id, actor.name as actor, event.kind, event.detail, event.at,
                    (select name from person where id = (detail ->> 'to')::bigint) as to_name,
                    (select name from person where id = (detail ->> 'from')::bigint) as from_name,
                    (select name from label where id = (detail ->> 'label')::bigint) as label_name
                from event left join person actor on actor.id = event.actor_id
                where event.conversation_id = any(array(select family(:conversation)))
                and (:from::timestamptz is null or event.at >= :from)
                and (:before::timestamptz is null or event.at < :before)
                order by event.at desc, event.id desc limit :most""")
                .query((row, number) -> {
                    Map<String, String> names = new HashMap<>();
                    put(names, "to", row.getString("to_name"));
                    put(names, "from", row.getString("from_name"));
                    put(names, "label", row.getString("label_name"));
                    return new Entry.Happened(
                            row.getLong("id"),
                            row.getLong("conversation_id"),
                            row.getString("actor"),
                            row.getString("kind"),
                            JSON.readValue(row.getString("detail"), DETAIL),
                            names,
                            row.getObject("at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private JdbcClient.StatementSpec between(
            long conversation, @Nullable Instant from, @Nullable Instant before, String statement) {
        return jdbc.sql(statement)
                .param("conversation", conversation)
                .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .param("most", MOST);
    }

    private static void put(Map<String, String> names, String key, @Nullable String name) {
        if (name != null) {
            names.put(key, name);
        }
    }
}
