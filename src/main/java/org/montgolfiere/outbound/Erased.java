package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.montgolfiere.inbox.Custody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the words out of what was written to somebody who is erased, or about them; that something was sent, when and
 * by whom stays. What had not left yet never leaves.
 */
@Component
class Erased implements Custody {

    private static final String CONCERNED = """
             account_id in (select id from account where brand_id = :brand and network = :network)
            and (subject = any(:messages) or conversation_id = any(:alone)
                 or conversation_id = any(:conversations)
                    and length(:handle) > 2 and position(lower(:handle) in lower(text)) > 0)
            """;

    private static final String DRAFTED = """
             conversation_id = any(:alone) or conversation_id = any(:conversations)
                and length(:handle) > 2 and position(lower(:handle) in lower(text)) > 0
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Erased(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int erase(Author author) {
        change(author, "delete from draft where" + DRAFTED);
        change(
                author,
                "delete from outgoing_media where outgoing_id in (select id from outgoing where" + CONCERNED + ")");
        change(
                author,
                "delete from outgoing_reason where outgoing_id in (select id from outgoing where" + CONCERNED + ")");
        // what is leaving at this moment keeps the id it acts on
        change(author, """
                update outgoing set text = '', subject = case when state = 'leaving' then subject end,
                    state = case when state in ('held', 'due', 'not_sent') then 'undone' else state end,
                    ended_at = case when state in ('held', 'due', 'not_sent') then :now else ended_at end
                where""" + CONCERNED);
        return 0;
    }

    /** What we sent them or about them, or were about to. @param at when it was begun */
    private record Written(String act, String text, String state, Instant at) {}

    private record Begun(String text, Instant at) {}

    @Override
    public Map<String, List<?>> export(Author author, boolean unfold) {
        return Map.of("outgoing", outgoing(author), "drafts", drafts(author));
    }

    private List<Written> outgoing(Author author) {
        return with(author, "select act, text, state, created_at from outgoing where" + CONCERNED + "order by id")
                .query((row, number) -> new Written(
                        row.getString("act"),
                        row.getString("text"),
                        row.getString("state"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Begun> drafts(Author author) {
        return with(author, "select text, changed_at from draft where" + DRAFTED + "order by changed_at")
                .query((row, number) -> new Begun(
                        row.getString("text"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void change(Author author, String statement) {
        with(author, statement).param("now", clock.instant().atOffset(UTC)).update();
    }

    private JdbcClient.StatementSpec with(Author author, String statement) {
        return jdbc.sql(statement)
                .param("brand", author.brand())
                .param("network", author.network())
                .param("handle", author.handle())
                .param("conversations", author.conversations().toArray(Long[]::new))
                .param("alone", author.alone().toArray(Long[]::new))
                .param("messages", author.messages().toArray(String[]::new));
    }
}
