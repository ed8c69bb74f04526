package org.montgolfiere.channel;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_day}: what an account counted, day by day in UTC, from its first connection on. */
@Repository
class Days {

    private final JdbcClient jdbc;

    Days(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean counted(long account, LocalDate day) {
        return jdbc.sql("select 1 from account_day where account_id = :account and day = :day")
                .param("account", account)
                .param("day", day)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    void note(long account, LocalDate day, Network.Counts counts) {
        jdbc.sql("""
                        insert into account_day (account_id, day, followers, posts)
                        values (:account, :day, :followers, :posts)
                        on conflict (account_id, day) do nothing
                        """)
                .param("account", account)
                .param("day", day)
                .param("followers", counts.followers())
                .param("posts", counts.posts())
                .update();
    }
}
