package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.shield.Folded;
import org.montgolfiere.shield.Gist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What could not be understood, kept in sight. */
@Repository
class SetAsides {

    static final int RAW = 2_000_000;
    private static final int WHY = 500;

    private final JdbcClient jdbc;

    SetAsides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param author the network's id of who wrote it; null: nobody can tell
     * @param message the network's id of what it is or changes; null: nobody can tell
     */
    record Piece(
            String raw,
            String why,
            @Nullable String author,
            @Nullable String message) {

        static Piece of(Incoming item, String raw, String why) {
            return switch (item) {
                case Incoming.Message message -> new Piece(raw, why, id(message.author()), id(message.id()));
                case Incoming.Sign sign -> new Piece(raw, why, id(sign.author()), id(sign.id()));
                case Incoming.Edit edit -> new Piece(raw, why, null, id(edit.id()));
                case Incoming.Deletion deletion -> new Piece(raw, why, null, id(deletion.id()));
                case Incoming.Unreadable unreadable -> new Piece(raw, why, null, null);
            };
        }

        private @Nullable String hash() {
            return author == null ? null : Forgotten.hash(author);
        }

        /** A careless adapter leaves out what its types promise. */
        private static @Nullable String id(Incoming.@Nullable Author author) {
            return author == null ? null : id(author.id());
        }

        private static @Nullable String id(@Nullable String raw) {
            return Clean.idOrNull(raw);
        }
    }

    /** Told after the batch was stored: what was taken back, or is an erased person's of old, is not kept here either. */
    void keep(long account, String stream, List<Piece> pieces, Instant at) {
        if (pieces.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into set_aside (account_id, stream, raw, why, author, message, at)
                select :account, :stream, piece.raw, piece.why, piece.author, piece.message, :at
                from unnest(:raws::text[], :whys::text[], :authors::text[], :hashes::text[], :messages::text[])
                    as piece (raw, why, author, hash, message)
                left join message known on known.account_id = :account and known.remote_id = piece.message
                where known.deleted_at is null and (known.id is not null or not exists (
                    select from erasure join account using (brand_id, network)
                    where account.id = :account and erasure.author = piece.hash))""")
                .param("account", account)
                .param("stream", Clean.line(stream, Clean.LINE))
                .param(
                        "raws",
                        pieces.stream().map(piece -> cut(piece.raw(), RAW)).toArray(String[]::new))
                .param(
                        "whys",
                        pieces.stream().map(piece -> cut(piece.why(), WHY)).toArray(String[]::new))
                .param("authors", pieces.stream().map(Piece::author).toArray(String[]::new))
                .param("hashes", pieces.stream().map(Piece::hash).toArray(String[]::new))
                .param("messages", pieces.stream().map(Piece::message).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Deletes what belongs to messages that were taken back. */
    void forget(long account, List<String> messages) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql("delete from set_aside where account_id = :account and message = any(:messages)")
                .param("account", account)
                .param("messages", messages.toArray(String[]::new))
                .update();
    }

    /** What of the pieces is asked for. @param raw how many characters of each @param before the id a page ended with */
    record Asked(
            @Nullable Long account,
            boolean seenToo,
            @Nullable Long before,
            int raw,
            int limit) {}

    /** The latest first. */
    List<Drawer.Piece> page(long brand, Asked asked) {
        return jdbc.sql("""
                select id, account_id, stream, left(raw, :raw) as raw, why, at from set_aside
                where account_id in (
                    select id from account where brand_id = :brand and (:account::bigint is null or id = :account))
                and (:seenToo or seen_at is null) and (:before::bigint is null or id < :before)
                order by id desc limit :limit""")
                .param("raw", asked.raw())
                .param("brand", brand)
                .param("account", asked.account())
                .param("seenToo", asked.seenToo())
                .param("before", asked.before())
                .param("limit", asked.limit())
                .query((row, number) -> new Drawer.Piece(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getString("stream"),
                        row.getString("why"),
                        Folded.behind(row.getString("raw"), Gist.of(row.getString("why"))),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return whether it is a piece of this brand */
    boolean putAway(long brand, long piece, Instant at) {
        return jdbc.sql("""
                update set_aside set seen_at = coalesce(seen_at, :at)
                where id = :id and account_id in (select id from account where brand_id = :brand)""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", piece)
                        .param("brand", brand)
                        .update()
                == 1;
    }

    private static String cut(String text, int limit) {
        return Clean.bounded(Clean.characters(text), limit, Clean.CUT);
    }
}
