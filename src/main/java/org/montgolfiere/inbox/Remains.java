package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.montgolfiere.home.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an erasure leaves: that somebody wrote, when, and that we answered. */
@Repository
class Remains {

    private final JdbcClient jdbc;

    Remains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> brands() {
        return jdbc.sql("select id from brand order by id")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** A contact that is known by the hash of their id only. */
    record Hashed(String hash, Contact contact) {
        boolean is(long brand, Erasure erasure) {
            return contact.brand() == brand
                    && contact.network().equals(erasure.network())
                    && hash.equals(erasure.author());
        }
    }

    /** @param hashes SHA-256 of the networks' ids of them, in hexadecimal */
    List<Hashed> contacts(List<String> hashes) {
        return jdbc.sql("""
                select * from (select *, encode(sha256(convert_to(remote_id, 'UTF8')), 'hex') as hash from contact)
                where hash = any(:hashes)""")
                .param("hashes", hashes.toArray(String[]::new))
                .query((row, number) -> new Hashed(row.getString("hash"), Contacts.contact(row, "")))
                .list();
    }

    /** By remote id, or by handle in whatever case. */
    List<Contact> contacts(long brand, String network, String who) {
        return jdbc.sql("""
                select * from contact where brand_id = :brand and network = :network
                and (remote_id = :who or lower(handle) = lower(:who) or lower(handle) = lower('@' || :who))""")
                .param("brand", brand)
                .param("network", network)
                .param("who", who)
                .query((row, number) -> Contacts.contact(row, ""))
                .list();
    }

    void lock(long contact) {
        jdbc.sql("select id from contact where id = :id for update")
                .param("id", contact)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void texts(long contact, List<Long> ours, Consumer<String> each) {
        jdbc.sql("select text from message where (contact_id = :contact or id = any(:ours)) and text <> ''")
                .param("contact", contact)
                .param("ours", ours.toArray(Long[]::new))
                .query(row -> {
                    each.accept(row.getString("text"));
                });
    }

    Custody.Author author(Contact contact) {
        List<Long> conversations = conversations(contact.id());
        return new Custody.Author(
                contact.brand(),
                contact.network(),
                contact.remoteId(),
                contact.handle().replaceFirst("^@", ""),
                conversations,
                alone(contact.id(), conversations),
                jdbc.sql("select remote_id from message where contact_id = :contact")
                        .param("contact", contact.id())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private List<Long> conversations(long contact) {
        return jdbc.sql("select distinct conversation_id from message where contact_id = :id order by 1")
                .param("id", contact)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private List<Long> alone(long contact, List<Long> conversations) {
        return jdbc.sql("""
                select id from conversation where id = any(:ids) and not exists (
                    select from message where conversation_id = conversation.id and contact_id <> :contact)""")
                .param("ids", conversations.toArray(Long[]::new))
                .param("contact", contact)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** What we wrote to them or about them: answers, what stands where nobody else wrote, what names them. */
    List<Long> ours(Custody.Author author) {
        return jdbc.sql("""
                select message.id from message
                where contact_id is null and conversation_id in (
                    select survivor(id) from unnest(:conversations::bigint[]) as wrote (id)
                    union select unnest(:conversations::bigint[]))
                and (in_reply_to = any(:messages) or conversation_id = any(:alone)
                     or length(:handle) > 2 and position(lower(:handle) in lower(text)) > 0)""")
                .param("conversations", author.conversations().toArray(Long[]::new))
                .param("messages", author.messages().toArray(String[]::new))
                .param("alone", author.alone().toArray(Long[]::new))
                .param("handle", author.handle())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void blank(Contact contact, Custody.Author author, List<Long> ours, Instant at) {
        change(
                contact,
                "delete from message_media where message_id in (select id from message where contact_id = :id)");
        blankOurs(ours);
        blankNotes(author);
        unlink(contact, author.messages().toArray(String[]::new));
        blankMessages(contact, at);
        change(contact, "delete from sign where contact_id = :id");
        traces(contact, author);
        threads(contact, author.conversations());
        anonymise(contact, at);
    }

    private void blankOurs(List<Long> ours) {
        Long[] ids = ours.toArray(Long[]::new);
        jdbc.sql("delete from message_media where message_id = any(:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("update message set text = '', words = '' where id = any(:ids)")
                .param("ids", ids)
                .update();
    }

    /** That there was a note stays, as does who wrote it. */
    private void blankNotes(Custody.Author author) {
        jdbc.sql("""
                update note set text = '…'
                where conversation_id = any(:alone) or conversation_id in (
                    select survivor(id) from unnest(:conversations::bigint[]) as wrote (id)
                    union select unnest(:conversations::bigint[]))
                and length(:handle) > 2 and position(lower(:handle) in lower(text)) > 0""")
                .param("conversations", author.conversations().toArray(Long[]::new))
                .param("alone", author.alone().toArray(Long[]::new))
                .param("handle", author.handle())
                .update();
    }

    private void unlink(Contact contact, String[] ids) {
        jdbc.sql("""
                update message set in_reply_to = null
                where in_reply_to = any(:ids) and conversation_id in (
                    select conversation_id from message where contact_id = :id)""").param("ids", ids).param("id", contact.id()).update();
    }

    /** The ids become stand-ins by which a replay is still known. */
    private void blankMessages(Contact contact, Instant at) {
        jdbc.sql("""
                update message set text = '', words = '', url = null, in_reply_to = null,
                    deleted_at = coalesce(deleted_at, :at),
                    remote_id = 'erased:' || encode(sha256(convert_to(remote_id, 'UTF8')), 'hex')
                where contact_id = :id and remote_id not like 'erased:%'""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", contact.id())
                .update();
    }

    private void traces(Contact contact, Custody.Author author) {
        for (String table : List.of(
                "set_aside where (author = :who or message = any(:messages) or position(:who in raw) > 0)",
                "early_change where (remote_id = any(:messages) or position(:who in remote_id) > 0)")) {
            jdbc.sql("delete from " + table + "\n" + """
                     and account_id in (select id from account where brand_id = :brand and network = :network)""")
                    .param("who", contact.remoteId())
                    .param("messages", author.messages().toArray(String[]::new))
                    .param("brand", contact.brand())
                    .param("network", contact.network())
                    .update();
        }
    }

    private void threads(Contact contact, List<Long> conversations) {
        jdbc.sql("""
                update conversation set thread = 'erased:' || id
                where contact_id = :id or id = any(:ids) and position(:who in thread) > 0""")
                .param("id", contact.id())
                .param("ids", conversations.toArray(Long[]::new))
                .param("who", contact.remoteId())
                .update();
    }

    private void anonymise(Contact contact, Instant at) {
        jdbc.sql("""
                update contact set remote_id = 'erased:' || id, handle = '', name = '', avatar = null, followers = null,
                    corrected = false, erased_at = :at
                where id = :id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", contact.id())
                .update();
    }

    private void change(Contact contact, String statement) {
        jdbc.sql(statement).param("id", contact.id()).update();
    }
}
