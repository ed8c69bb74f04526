package org.montgolfiere.evidence;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.shield.Essence;
import org.montgolfiere.shield.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pieces of evidence that brands hold. */
@Repository
class Pieces {

    private static final int SHOWN = 100;
    private static final String SELECT = """
            select id, brand_id, account_id, message_id, remote_id, author_id, author, text, url, sent_at, reason,
                   taken_by, taken_at, held_until, released_at, sha256 from evidence
            """;

    private final JdbcClient jdbc;

    Pieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number */
    long add(Piece piece) {
        long id = jdbc.sql("""
                insert into evidence (brand_id, account_id, message_id, remote_id, author_id, author, text, url, sent_at,
                                      reason, taken_by, taken_at, held_until, sha256)
                values (:brand, :account, :message, :remoteId, :authorId, :author, :text, :url, :sentAt,
                        :reason, :takenBy, :takenAt, :heldUntil, :sha256)
                returning id
                """)
                .param("brand", piece.brand())
                .param("account", piece.account())
                .param("message", piece.message())
                .param("remoteId", piece.remoteId())
                .param("authorId", piece.authorId())
                .param("author", piece.author())
                .param("text", piece.text().opened())
                .param("url", piece.url())
                .param("sentAt", piece.sentAt().atOffset(UTC))
                .param("reason", piece.reason())
                .param("takenBy", piece.takenBy())
                .param("takenAt", piece.takenAt().atOffset(UTC))
                .param("heldUntil", piece.heldUntil().atOffset(UTC))
                .param("sha256", HexFormat.of().parseHex(piece.sha256()))
                .query((row, number) -> row.getLong("id"))
                .single();
        attach(id, piece.media());
        return id;
    }

    private void attach(long id, List<Piece.Media> media) {
        for (int position = 0; position < media.size(); position++) {
            Piece.Media one = media.get(position);
            jdbc.sql("""
                    insert into evidence_media (evidence_id, position, url, alt, type, content, trouble)
                    values (:id, :position, :url, :alt, :type, :content, :trouble)
                    """)
                    .param("id", id)
                    .param("position", position)
                    .param("url", one.url())
                    .param("alt", one.alt())
                    .param("type", one.type())
                    .param("content", one.content(), java.sql.Types.BINARY)
                    .param("trouble", one.trouble())
                    .update();
        }
    }

    /** Whether the message as it reads now is kept already. */
    boolean keeps(long message, String text) {
        return jdbc.sql("""
                select exists (select from evidence
                where message_id = :message and text = :text and released_at is null)
                """)
                .param("message", message)
                .param("text", text)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    @Nullable
    Piece find(long brand, long id) {
        return jdbc.sql(SELECT + " where brand_id = :brand and id = :id")
                .param("brand", brand)
                .param("id", id)
                .query((row, number) -> piece(row, media(id)))
                .optional()
                .orElse(null);
    }

    /** The last first, without what came with them. @param before the number to go on below */
    List<Piece> of(long brand, long before) {
        return jdbc.sql(SELECT + " where brand_id = :brand and id < :before order by id desc limit :shown")
                .param("brand", brand)
                .param("before", before)
                .param("shown", SHOWN)
                .query((row, number) -> piece(row, List.of()))
                .list();
    }

    /** All that is kept of an author, with what came with it. */
    List<Kept> of(long brand, String authorId) {
        return jdbc.sql(SELECT + " where brand_id = :brand and author_id = :author order by id")
                .param("brand", brand)
                .param("author", authorId)
                .query((row, number) -> Kept.of(piece(row, media(row.getLong("id")))))
                .list();
    }

    boolean release(long id, Instant now) {
        return jdbc.sql("""
                        update evidence set released_at = :now
                        where id = :id and released_at is null and held_until <= :now
                        """).param("id", id).param("now", now.atOffset(UTC)).update() == 1;
    }

    /** How many pieces of this author nobody may erase yet. */
    int held(long brand, String authorId, Instant now) {
        return jdbc.sql("""
                select count(*) from evidence
                where brand_id = :brand and author_id = :author and released_at is null and held_until > :now
                """)
                .param("brand", brand)
                .param("author", authorId)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Erases what is not under a hold any more. */
    void erase(long brand, String authorId, Instant now) {
        jdbc.sql("""
                delete from evidence where brand_id = :brand and author_id = :author
                  and (released_at is not null or held_until <= :now)
                """)
                .param("brand", brand)
                .param("author", authorId)
                .param("now", now.atOffset(UTC))
                .update();
    }

    long account(long message) {
        return jdbc.sql("select account_id from message where id = :id")
                .param("id", message)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private List<Piece.Media> media(long id) {
        return jdbc.sql(
                        "select url, alt, type, content, trouble from evidence_media where evidence_id = :id order by position")
                .param("id", id)
                .query((row, number) -> new Piece.Media(
                        row.getString("url"),
                        row.getString("alt"),
                        row.getString("type"),
                        row.getBytes("content"),
                        row.getString("trouble")))
                .list();
    }

    private static Piece piece(ResultSet row, List<Piece.Media> media) throws SQLException {
        OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
        return new Piece(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getLong("account_id"),
                row.getObject("message_id", Long.class),
                row.getString("remote_id"),
                row.getString("author_id"),
                row.getString("author"),
                Folded.behind(row.getString("text"), text -> Essence.of(null, Set.of(), text)),
                row.getString("url"),
                instant(row, "sent_at"),
                row.getString("reason"),
                row.getObject("taken_by", Long.class),
                instant(row, "taken_at"),
                instant(row, "held_until"),
                released == null ? null : released.toInstant(),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                media);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
