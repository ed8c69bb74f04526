package org.montgolfiere.inbox;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code conversation_sequel}. */
@Repository
class SequelRows {

    private final JdbcClient jdbc;

    SequelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes which private conversations go on from a public one: somebody whom we answered there since a moment has
     * written in private afterwards, on the same account, where nothing else waited. The latest answer counts.
     *
     * @return the public conversations, by their private ones, of those that were not noted yet
     */
    Map<Long, Long> begin(List<Long> conversations, Instant since, Instant now) {
        Map<Long, Long> begun = new HashMap<>();
        jdbc.sql("""
                insert into conversation_sequel (private_id, public_id, began_at)
                select distinct on (sequel.id) sequel.id, survivor(theirs.conversation_id), :now
                from conversation sequel
                join message theirs on theirs.contact_id = sequel.contact_id and theirs.account_id = sequel.account_id
                    and theirs.kind <> 'private'
                join message ours on ours.in_reply_to = theirs.remote_id and ours.contact_id is null
                    and ours.conversation_id = any(array[theirs.conversation_id, survivor(theirs.conversation_id)])
                    and ours.deleted_at is null and ours.sent_at > :since and ours.sent_at <= sequel.waiting_since
                where sequel.id = any(:conversations) and sequel.private and sequel.waiting_since is not null
                order by sequel.id, ours.sent_at desc
                on conflict (private_id) do update
                    set public_id = excluded.public_id, began_at = excluded.began_at, parted_by = null, parted_at = null
                    where conversation_sequel.public_id <> excluded.public_id
                returning private_id, public_id""")
                .param("conversations", conversations.toArray(Long[]::new))
                .param("since", since.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query(row -> {
                    begun.put(row.getLong("private_id"), row.getLong("public_id"));
                });
        return begun;
    }

    /** Those that a conversation, or one that was merged into it, is a part of. */
    List<Sequels.Sequel> of(long conversation) {
        return jdbc.sql("""
                select private_id, public_id, parted_at is not null as parted from conversation_sequel
                where private_id in (select family(:conversation)) or public_id in (select family(:conversation))
                order by began_at, private_id""")
                .param("conversation", conversation)
                .query((row, number) -> new Sequels.Sequel(
                        row.getLong("private_id"), row.getLong("public_id"), row.getBoolean("parted")))
                .list();
    }

    /** @param by null: they are one case again @return whether that changed anything */
    boolean part(long privately, @Nullable Long by, Instant at) {
        return jdbc.sql("""
                update conversation_sequel set parted_by = :by,
                    parted_at = case when :by::bigint is null then null else :at::timestamptz end
                where private_id = :private and (parted_at is null) = (:by::bigint is not null)""")
                        .param("private", privately)
                        .param("by", by)
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }
}
