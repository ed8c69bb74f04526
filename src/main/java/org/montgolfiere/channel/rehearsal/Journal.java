package org.montgolfiere.channel.rehearsal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code rehearsal_line}: which lines were played and which were left out, in order. */
@Repository
class Journal {

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of a line.
     *
     * @param line its place in the script
     * @param answers the remote id of the desk's answer that it answers
     */
    record Decided(int line, boolean played, @Nullable String answers, Instant at) {}

    /** A line that was played. @param sequence larger is later, over all runs of the account */
    record Played(
            long sequence, String run, int line, @Nullable String answers, Instant at) {}

    void write(Run run, List<Decided> decided) {
        jdbc.sql("""
                        insert into rehearsal_line (account_id, run, line, played, answers, at)
                        select :account, :run, line, played, answers, at
                        from unnest(:lines, :played, :answers, :moments::timestamptz[]) with ordinality
                             as decided (line, played, answers, at, place)
                        order by place
                        """)
                .param("account", run.account())
                .param("run", run.id())
                .param("lines", decided.stream().map(Decided::line).toArray(Integer[]::new))
                .param("played", decided.stream().map(Decided::played).toArray(Boolean[]::new))
                .param("answers", decided.stream().map(Decided::answers).toArray(String[]::new))
                .param(
                        "moments",
                        decided.stream().map(each -> each.at().toString()).toArray(String[]::new))
                .update();
    }

    Set<Integer> leftOut(Run run) {
        return jdbc
                .sql("select line from rehearsal_line where account_id = :account and run = :run and not played")
                .param("account", run.account())
                .param("run", run.id())
                .query((row, number) -> row.getInt("line"))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    List<Played> after(long account, String run, long sequence, int atMost) {
        return jdbc.sql("""
                        select sequence, run, line, answers, at from rehearsal_line
                        where account_id = :account and run = :run and sequence > :sequence and played
                        order by sequence limit :most
                        """)
                .param("account", account)
                .param("run", run)
                .param("sequence", sequence)
                .param("most", atMost)
                .query((row, number) -> new Played(
                        row.getLong("sequence"),
                        row.getString("run"),
                        row.getInt("line"),
                        row.getString("answers"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
