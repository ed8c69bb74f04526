package org.montgolfiere.rest;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Thanks from one colleague to another, each for one conversation. Only the two of them see it; nothing counts them. */
@Repository
class ThanksRows {

    private final JdbcClient jdbc;

    ThanksRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void say(Member from, long to, long conversation, Instant at) {
        jdbc.sql("""
                        insert into thanks (brand_id, from_id, to_id, conversation_id, at)
                        values (:brand, :from, :to, :conversation, :at) on conflict do nothing
                        """)
                .param("brand", from.brand())
                .param("from", from.person())
                .param("to", to)
                .param("conversation", conversation)
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** The conversations for which somebody thanked already. */
    Set<Long> said(Member from, Instant since) {
        return Set.copyOf(jdbc.sql("""
                        select conversation_id from thanks where from_id = :from and brand_id = :brand and at > :since
                        """)
                .param("from", from.person())
                .param("brand", from.brand())
                .param("since", since.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    List<Briefing.Thanked> to(Member own, Instant since) {
        return jdbc.sql("""
                        select person.name, thanks.conversation_id from thanks join person on person.id = from_id
                        where to_id = :to and brand_id = :brand and at > :since order by thanks.id
                        """)
                .param("to", own.person())
                .param("brand", own.brand())
                .param("since", since.atOffset(UTC))
                .query((row, number) -> new Briefing.Thanked(row.getString("name"), row.getLong("conversation_id")))
                .list();
    }
}
