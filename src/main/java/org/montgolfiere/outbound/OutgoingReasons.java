package org.montgolfiere.outbound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.montgolfiere.outbound.checks.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code outgoing_reason}: why something is held longer than usual. It takes no {@code OwnReason}. */
@Repository
class OutgoingReasons {

    private final JdbcClient jdbc;

    OutgoingReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the checks said of the draft, in place of what they said before. */
    void replace(long id, List<Reason> reasons) {
        jdbc.sql("delete from outgoing_reason where outgoing_id = :id")
                .param("id", id)
                .update();
        for (int position = 0; position < reasons.size(); position++) {
            jdbc.sql("""
                    insert into outgoing_reason (outgoing_id, position, reason, detail)
                    values (:id, :position, :reason, :detail)
                    """)
                    .param("id", id)
                    .param("position", position)
                    .param("reason", reasons.get(position).key())
                    .param("detail", reasons.get(position).values().toArray(String[]::new))
                    .update();
        }
    }

    /** Why something is held longer than usual; of each that has reasons. */
    Map<Long, List<Reason>> of(List<Long> ids) {
        Map<Long, List<Reason>> reasons = new HashMap<>();
        jdbc.sql("""
                select outgoing_id, reason, detail from outgoing_reason
                where outgoing_id = any(:ids) order by outgoing_id, position
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) ->
                        Map.entry(row.getLong("outgoing_id"), new Reason(row.getString("reason"), List.of((String[])
                                row.getArray("detail").getArray()))))
                .list()
                .forEach(one -> reasons.computeIfAbsent(one.getKey(), fresh -> new ArrayList<>())
                        .add(one.getValue()));
        return reasons;
    }
}
