package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.shield.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What could not be understood and was set aside: leads look at it and put it away. */
@Component
public class Drawer {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Drawer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param raw as the network sent it, closed behind the reason why it could not be understood */
    public record Piece(long id, long account, String stream, Folded raw, Instant at) {}

    /** The latest that nobody has put away. @throws NotFound for those who do not lead */
    public List<Piece> open(Member member) {
        leads(member);
        return jdbc.sql("""
                select set_aside.id, account_id, stream, raw, why, at
                from set_aside join account on account.id = account_id
                where brand_id = :brand and seen_at is null
                order by set_aside.id desc limit :limit""")
                .param("brand", member.brand())
                .param("limit", SHOWN)
                .query((row, number) -> new Piece(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getString("stream"),
                        new Folded(row.getString("raw"), row.getString("why")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** One piece was looked at; it is kept, out of sight. @throws NotFound where it is no piece of this brand */
    public void putAway(Member member, long piece) {
        leads(member);
        int away = jdbc.sql("""
                update set_aside set seen_at = :now
                where id = :id and account_id in (select id from account where brand_id = :brand)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", piece)
                .param("brand", member.brand())
                .update();
        if (away == 0) {
            throw new NotFound();
        }
    }

    private static void leads(Member member) {
        if (!member.leads()) {
            throw new NotFound();
        }
    }
}
