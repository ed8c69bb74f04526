package org.montgolfiere.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.priority.Facts;
import org.montgolfiere.inbox.priority.Priority;
import org.montgolfiere.inbox.priority.Promise;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of each conversation that waits, and the head start that they give it. */
@Repository
class Priorities {

    /** The columns of a row's facts, for whoever joins the table. */
    static final String COLUMNS = """
            priority.since as priority_since, priority.wants, priority.asked, priority.repeated, priority.promised_at,
            priority.promised_day, priority.followers, priority.people as priority_people, priority.storm
            """;

    private final JdbcClient jdbc;

    Priorities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return those that are others than before */
    Set<Long> keep(Map<Long, Facts> facts, Map<Long, Priority> priorities) {
        List<Long> ids = facts.keySet().stream().sorted().toList();
        List<Facts> all =
                ids.stream().map(id -> Objects.requireNonNull(facts.get(id))).toList();
        Set<Long> changed = new HashSet<>(write(ids, all));
        changed.addAll(start(ids, all, priorities));
        return changed;
    }

    private List<Long> write(List<Long> ids, List<Facts> facts) {
        return jdbc.sql("""
                insert into priority (conversation_id, since, wants, asked, repeated, promised_at, promised_day, followers,
                                      people, storm)
                select * from unnest(:ids::bigint[], :since::timestamptz[], :wants::text[], :asked::smallint[],
                                     :repeated::smallint[], :promised::timestamptz[], :days::date[],
                                     :followers::integer[], :people::smallint[], :storms::text[])
                on conflict (conversation_id) do update set since = excluded.since, wants = excluded.wants,
                    asked = excluded.asked, repeated = excluded.repeated, promised_at = excluded.promised_at,
                    promised_day = excluded.promised_day, followers = excluded.followers, people = excluded.people,
                    storm = excluded.storm
                where priority.* is distinct from excluded.* returning conversation_id""")
                .param("ids", ids.toArray(Long[]::new))
                .param("since", texts(facts, one -> one.since().toString()))
                .param("wants", texts(facts, one -> one.wants() == null ? null : word(one.wants())))
                .param("asked", facts.stream().map(Facts::asked).toArray(Integer[]::new))
                .param("repeated", facts.stream().map(Facts::repeated).toArray(Integer[]::new))
                .param(
                        "promised",
                        texts(
                                facts,
                                one -> one.promise() == null
                                        ? null
                                        : one.promise().due().toString()))
                .param(
                        "days",
                        texts(
                                facts,
                                one -> one.promise() == null || one.promise().day() == null
                                        ? null
                                        : one.promise().day().toString()))
                .param("followers", facts.stream().map(Facts::followers).toArray(Integer[]::new))
                .param("people", facts.stream().map(Facts::people).toArray(Integer[]::new))
                .param("storms", texts(facts, one -> word(one.storm())))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** What was answered or closed since its facts were gathered begins anew. */
    private List<Long> start(List<Long> ids, List<Facts> facts, Map<Long, Priority> priorities) {
        return jdbc.sql("""
                update conversation set head_start = came.head
                from unnest(:ids::bigint[], :since::timestamptz[], :heads::integer[]) as came (id, since, head)
                where conversation.id = came.id and waiting_since = came.since and head_start <> came.head
                returning conversation.id""")
                .param("ids", ids.toArray(Long[]::new))
                .param("since", texts(facts, one -> one.since().toString()))
                .param(
                        "heads",
                        ids.stream()
                                .map(id -> Math.toIntExact(Objects.requireNonNull(priorities.get(id))
                                        .head()
                                        .toSeconds()))
                                .toArray(Integer[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** @return null where none are known, or they are those of a former wait */
    static @Nullable Facts facts(ResultSet row) throws SQLException {
        Instant since = Conversations.moment(row, "priority_since");
        if (since == null) {
            return null;
        }
        String wants = row.getString("wants");
        return new Facts(
                since,
                wants == null ? null : Facts.Wants.valueOf(wants.toUpperCase(Locale.ROOT)),
                row.getInt("asked"),
                row.getInt("repeated"),
                promise(row),
                row.getObject("followers", Integer.class),
                row.getInt("priority_people"),
                row.getBoolean("private"),
                Facts.Storm.valueOf(row.getString("storm").toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Promise promise(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("promised_at", OffsetDateTime.class);
        return due == null ? null : new Promise(due.toInstant(), row.getObject("promised_day", LocalDate.class));
    }

    private static String[] texts(List<Facts> facts, Function<Facts, @Nullable String> part) {
        return facts.stream().map(part).toArray(String[]::new);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
