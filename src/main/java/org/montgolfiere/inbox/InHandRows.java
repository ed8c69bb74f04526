package org.montgolfiere.inbox;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.montgolfiere.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations by who holds them. */
@Repository
class InHandRows {

    private static final int MOST = 2_000;
    /** Who sees what is private. */
    private static final String[] MORE = Arrays.stream(Role.values())
            .filter(role -> role.readsDesk() && role != Role.AMBASSADOR)
            .map(Role::word)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    InHandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param looking a holder seen in it after this moment looks at it still */
    List<InHand.Piece> of(long brand, long person, Instant looking) {
        return jdbc.sql("""
                select id, state, private,
                    case state when 'open' then waiting_since when 'snoozed' then snoozed_until end as due,
                    exists (select from looking where person_id = :person and conversation_id = conversation.id
                            and seen_at > :looking) as in_view
                from conversation
                where brand_id = :brand and assignee_id = :person and state <> 'closed'
                and not exists (select from conversation_merge where merged_id = conversation.id)
                order by due nulls last, id limit :most""")
                .param("brand", brand)
                .param("person", person)
                .param("looking", looking.atOffset(UTC))
                .param("most", MOST)
                .query((row, number) -> new InHand.Piece(
                        row.getLong("id"),
                        Conversations.state(row.getString("state")),
                        Conversations.moment(row, "due"),
                        row.getBoolean("in_view"),
                        row.getBoolean("private")))
                .list();
    }

    /** @param looking a holder seen in it after this moment looks at it still */
    boolean isInView(long conversation, long holder, Instant looking) {
        return jdbc.sql("""
                select exists (select from looking where person_id = :person and conversation_id = :conversation
                               and seen_at > :looking)""")
                .param("person", holder)
                .param("conversation", conversation)
                .param("looking", looking.atOffset(UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Conversations that are not closed and whose holder may not see them, with that holder. */
    Map<Long, Long> unseen(long brand) {
        Map<Long, Long> unseen = new TreeMap<>();
        jdbc.sql("""
                select id, assignee_id from conversation
                where brand_id = :brand and assignee_id is not null and state <> 'closed'
                and not exists (
                    select from membership
                    where person_id = assignee_id and membership.brand_id = :brand
                    and (role = any(:more) or role = 'ambassador' and not private))
                order by id limit :most""")
                .param("brand", brand)
                .param("more", MORE)
                .param("most", MOST)
                .query(row -> {
                    unseen.put(row.getLong(1), row.getLong(2));
                });
        return unseen;
    }

    Map<Long, Long> held(List<Long> among) {
        Map<Long, Long> held = new HashMap<>();
        jdbc.sql("""
                select id, assignee_id from conversation
                where id = any(:ids)
                and assignee_id is not null and state = 'open'""").param("ids", among.toArray(Long[]::new)).query(row -> {
            held.put(row.getLong(1), row.getLong(2));
        });
        return held;
    }
}
