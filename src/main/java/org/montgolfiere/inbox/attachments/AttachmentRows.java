package org.montgolfiere.inbox.attachments;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.montgolfiere.channel.Parcel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code attachment} and {@code attachment_chunk}. A message that goes takes its rows with it. */
@Repository
class AttachmentRows {

    private static final String WANTED = """
            select message.id, media.position, message.brand_id, message.account_id, message.remote_id, media.url,
                %s as tries
            from message_media media join message on message.id = media.message_id
            """;

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that is to be brought. @param remoteId the network's id of its message @param tries by the desk itself, this one among them */
    record Wanted(long message, int position, long brand, long account, String remoteId, String url, int tries) {}

    /**
     * Notes what of these messages the desk brings by itself: nothing that machines sent, nothing of ours.
     *
     * @param carried whether the files lie in the account itself
     * @return of how many files
     */
    int note(Collection<Long> messages, boolean carried, Instant now) {
        return jdbc.sql("""
                insert into attachment (message_id, position, brand_id, state, next_try_at)
                select media.message_id, media.position, message.brand_id, 'due', :now
                from message_media media join message on message.id = media.message_id
                left join attachment_rule rule on rule.brand_id = message.brand_id
                where media.message_id = any(:messages) and media.kind in ('image', 'file')
                and message.contact_id is not null and not message.automatic
                and (rule.by_itself = 'all' or :carried and coalesce(rule.by_itself, 'carried') = 'carried')
                on conflict do nothing""")
                .param("messages", messages.toArray(Long[]::new))
                .param("carried", carried)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Takes one that is due, for as long as the lease. */
    Optional<Wanted> claim(Instant now, Duration lease) {
        return jdbc.sql("""
                with taken as (
                    update attachment set next_try_at = :until, tries = tries + 1
                    where (message_id, position) in (
                        select message_id, position from attachment
                        where state = 'due' and next_try_at <= :now
                        order by next_try_at limit 1 for update skip locked)
                    returning message_id, position, tries)
                """ + WANTED.formatted("taken.tries") + """
                join taken on taken.message_id = media.message_id and taken.position = media.position""")
                .param("now", now.atOffset(UTC))
                .param("until", now.plus(lease).atOffset(UTC))
                .query((row, number) -> wanted(row))
                .optional();
    }

    Optional<Wanted> wanted(long message, int position) {
        return jdbc.sql(WANTED.formatted("0") + "where media.message_id = :message and media.position = :position")
                .param("message", message)
                .param("position", position)
                .query((row, number) -> wanted(row))
                .optional();
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(
                row.getLong("id"),
                row.getInt("position"),
                row.getLong("brand_id"),
                row.getLong("account_id"),
                row.getString("remote_id"),
                row.getString("url"),
                row.getInt("tries"));
    }

    Optional<Copy> copy(long message, int position) {
        return jdbc.sql("select * from attachment where message_id = :message and position = :position")
                .param("message", message)
                .param("position", position)
                .query((row, number) -> Copy.of(row))
                .optional();
    }

    void again(Wanted wanted, Instant next) {
        at(wanted, """
                update attachment set next_try_at = :next
                where message_id = :message and position = :position and state = 'due'""").param("next", next.atOffset(UTC)).update();
    }

    /** What is kept stays; where the message has gone meanwhile nothing is noted. */
    void missing(Wanted wanted, String why) {
        at(wanted, """
                insert into attachment (message_id, position, brand_id, state, why)
                select message_id, position, :brand, 'missing', :why from message_media
                where message_id = :message and position = :position for share
                on conflict (message_id, position) do update
                    set state = 'missing', why = excluded.why, next_try_at = null
                    where attachment.state <> 'kept'""").param("brand", wanted.brand()).param("why", why).update();
    }

    /** Within a transaction. @return false where the message has gone meanwhile, or it is kept already */
    boolean keep(Wanted wanted, Judged judged, Parcel parcel) {
        int kept = at(wanted, """
                insert into attachment (message_id, position, brand_id, state, type, extension, bytes, picture, sha256)
                select message_id, position, :brand, 'kept', :type, :extension, :bytes, :picture, :sha256
                from message_media where message_id = :message and position = :position for share
                on conflict (message_id, position) do update
                    set state = 'kept', why = null, next_try_at = null, type = excluded.type,
                        extension = excluded.extension, bytes = excluded.bytes, picture = excluded.picture,
                        sha256 = excluded.sha256
                    where attachment.state <> 'kept'""")
                .param("brand", wanted.brand())
                .param("type", judged.kind().type())
                .param("extension", judged.kind().extension())
                .param("bytes", judged.bytes())
                .param("picture", judged.picture())
                .param("sha256", judged.sha256())
                .update();
        if (kept == 1) {
            fill(wanted, parcel);
        }
        return kept == 1;
    }

    private void fill(Wanted wanted, Parcel parcel) {
        for (int number = 0; (long) number * Judged.STEP < parcel.bytes(); number++) {
            at(wanted, """
                    insert into attachment_chunk (message_id, position, number, content)
                    values (:message, :position, :number, :content)""")
                    .param("number", number)
                    .param("content", parcel.read((long) number * Judged.STEP, Judged.STEP))
                    .update();
        }
    }

    /** @return empty behind the last */
    Optional<byte[]> chunk(long message, int position, int number) {
        return jdbc.sql("""
                select content from attachment_chunk
                where message_id = :message and position = :position and number = :number""")
                .param("message", message)
                .param("position", position)
                .param("number", number)
                .query((row, count) -> row.getBytes(1))
                .optional();
    }

    /** Of a message that is shown: its conversation. */
    long conversation(long message) {
        return jdbc.sql("select survivor(conversation_id) from message where id = :id")
                .param("id", message)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    private JdbcClient.StatementSpec at(Wanted wanted, String statement) {
        return jdbc.sql(statement).param("message", wanted.message()).param("position", wanted.position());
    }
}
