package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What could not be understood, kept in sight. */
@Repository
class SetAsides {

    private static final int RAW = 2_000_000;
    private static final int WHY = 500;

    private final JdbcClient jdbc;

    SetAsides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Piece(String raw, String why) {}

    void keep(long account, String stream, List<Piece> pieces, Instant at) {
        if (pieces.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into set_aside (account_id, stream, raw, why, at)
                select :account, :stream, piece.raw, piece.why, :at
                from unnest(:raws::text[], :whys::text[]) as piece (raw, why)""")
                .param("account", account)
                .param("stream", Clean.line(stream, Clean.LINE))
                .param(
                        "raws",
                        pieces.stream().map(piece -> cut(piece.raw(), RAW)).toArray(String[]::new))
                .param(
                        "whys",
                        pieces.stream().map(piece -> cut(piece.why(), WHY)).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String cut(String text, int limit) {
        return Clean.bounded(Clean.characters(text), limit, Clean.CUT);
    }
}
