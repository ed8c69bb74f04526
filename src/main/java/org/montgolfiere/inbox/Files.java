package org.montgolfiere.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is kept about one contact, read across the tables. */
@Repository
class Files {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CONVERSATIONS = 20;

    private final JdbcClient jdbc;

    Files(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contact> contact(long id) {
        return jdbc.sql("select * from contact where id = :id")
                .param("id", id)
                .query((row, number) -> Contacts.contact(row, ""))
                .optional();
    }

    boolean wroteInPublic(long contact) {
        return jdbc.sql("""
                select exists (select from message join conversation on conversation.id = conversation_id
                               where message.contact_id = :contact and not private)
                    or exists (select from sign where contact_id = :contact)""")
                .param("contact", contact)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    int messages(long contact, boolean privateToo) {
        return jdbc.sql("""
                select count(*) from message join conversation on conversation.id = conversation_id
                where message.contact_id = :contact and (:private or not private)""")
                .param("contact", contact)
                .param("private", privateToo)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** The latest ones they wrote in, merges followed. */
    List<Long> conversations(long contact, boolean privateToo) {
        return jdbc.sql("""
                select conversation.id
                from (select distinct survivor(conversation_id) as id from (
                          select conversation_id from message where contact_id = :contact
                          order by id desc limit 2000) as written) as homes
                join conversation using (id)
                where :private or not conversation.private
                order by last_at desc, id desc limit :limit""")
                .param("contact", contact)
                .param("private", privateToo)
                .param("limit", CONVERSATIONS)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    List<ContactFile.Sign> signs(long contact, int limit) {
        return jdbc.sql("select kind, at from sign where contact_id = :contact order by at desc, id desc limit :limit")
                .param("contact", contact)
                .param("limit", limit)
                .query((row, number) -> new ContactFile.Sign(
                        row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void correct(long contact, String name) {
        jdbc.sql("update contact set name = :name, corrected = true where id = :id")
                .param("name", name)
                .param("id", contact)
                .update();
    }

    /** The person, what they wrote and what was read of it, the answers to it, their signs, our notes beside it. */
    Map<String, Object> everything(long contact, Custody.Author author) {
        String json = jdbc.sql("""
                with theirs as (select distinct conversation_id from message where contact_id = :contact)
                select jsonb_build_object(
                    'contact', (select to_jsonb(contact) - 'id' - 'brand_id' from contact where id = :contact),
                    'messages', (select coalesce(jsonb_agg(jsonb_build_object(
                            'number', message.id, 'id', message.remote_id, 'conversation', message.conversation_id, 'kind', message.kind,
                            'inReplyTo', message.in_reply_to, 'text', message.text, 'url', message.url,
                            'sentAt', message.sent_at, 'storedAt', message.stored_at, 'editedAt', message.edited_at,
                            'deletedAt', message.deleted_at,
                            'reading', (select to_jsonb(reading) - 'message_id' from reading
                                where reading.message_id = message.id),
                            'media', (select coalesce(jsonb_agg(jsonb_build_object(
                                    'kind', media.kind, 'url', media.url, 'alt', media.alt,
                                    'kept', case when kept.state = 'kept' then jsonb_build_object(
                                        'type', kept.type, 'bytes', kept.bytes, 'sha256', encode(kept.sha256, 'hex'),
                                        'at', '/messages/' || message.id || '/media/' || media.position || '/file')
                                        end) order by media.position), '[]')
                                from message_media media
                                left join attachment kept
                                    on kept.message_id = media.message_id and kept.position = media.position
                                where media.message_id = message.id)) order by message.id), '[]')
                        from message where contact_id = :contact),
                    'answers', (select coalesce(jsonb_agg(jsonb_build_object(
                            'conversation', answer.conversation_id, 'inReplyTo', answer.in_reply_to,
                            'text', answer.text, 'sentAt', answer.sent_at) order by answer.id), '[]')
                        from message answer join theirs using (conversation_id)
                        where answer.contact_id is null and exists (
                            select from message asked where asked.contact_id = :contact
                            and asked.account_id = answer.account_id and asked.remote_id = answer.in_reply_to)),
                    'signs', (select coalesce(jsonb_agg(jsonb_build_object(
                            'kind', kind, 'id', remote_id, 'subject', subject, 'at', at) order by id), '[]')
                        from sign where contact_id = :contact),
                    'notes', (select coalesce(jsonb_agg(jsonb_build_object(
                            'conversation', note.conversation_id, 'text', note.text, 'at', note.at) order by note.id), '[]')
                        from note join conversation on conversation.id = note.conversation_id
                        where conversation.contact_id = :contact
                        or (note.conversation_id in (select conversation_id from theirs)
                            or note.conversation_id in (select survivor(conversation_id) from theirs))
                        and length(:handle) > 2 and position(lower(:handle) in lower(note.text)) > 0),
                    'setAside', (select coalesce(jsonb_agg(jsonb_build_object(
                            'stream', piece.stream, 'raw', piece.raw, 'why', piece.why, 'at', piece.at)
                            order by piece.id), '[]')
                        from set_aside piece join account on account.id = piece.account_id
                        where account.brand_id = :brand and account.network = :network
                        and (piece.author = :who or piece.message = any(:messages)
                             or position(:who in piece.raw) > 0)),
                    'labels', (select coalesce(jsonb_agg(distinct label.name), '[]')
                        from conversation join conversation_label on conversation_id = conversation.id
                        join label on label.id = label_id where conversation.contact_id = :contact))::text""")
                .param("contact", contact)
                .param("handle", author.handle())
                .param("brand", author.brand())
                .param("network", author.network())
                .param("who", author.id())
                .param("messages", author.messages().toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .single();
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
