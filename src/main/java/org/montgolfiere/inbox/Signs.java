package org.montgolfiere.inbox;

import java.util.List;
import java.util.Map;
import org.montgolfiere.channel.Incoming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Likes, reposts and follows: kept, never rows to answer. */
@Repository
class Signs {

    private final JdbcClient jdbc;

    Signs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long account, List<Incoming.Sign> signs, Map<String, Long> contacts) {
        if (signs.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into sign (account_id, contact_id, kind, remote_id, subject, at)
                select :account, came.* from unnest(:contacts::bigint[], :kinds::text[], :ids::text[],
                                                    :subjects::text[], :moments::timestamptz[]) as came
                on conflict (account_id, remote_id) do nothing""")
                .param("account", account)
                .param(
                        "contacts",
                        signs.stream()
                                .map(sign -> contacts.get(sign.author().id()))
                                .toArray(Long[]::new))
                .param(
                        "kinds",
                        signs.stream().map(sign -> Messages.word(sign.kind())).toArray(String[]::new))
                .param("ids", signs.stream().map(Incoming.Sign::id).toArray(String[]::new))
                .param("subjects", signs.stream().map(Incoming.Sign::subject).toArray(String[]::new))
                .param(
                        "moments",
                        signs.stream().map(sign -> sign.at().toString()).toArray(String[]::new))
                .update();
    }
}
