package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts a brand answers with again and again; leads write them, everybody uses them. */
@Component
public class SavedReplies {

    private static final int TITLE = 80;
    private static final int TEXT = 10_000;
    private static final int LANGUAGE = 20;

    private final Sight sight;
    private final JdbcClient jdbc;
    private final Clock clock;

    SavedReplies(Sight sight, JdbcClient jdbc, Clock clock) {
        this.sight = sight;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a saved reply. */
    public sealed interface Written {
        record Kept(long id) implements Written {}

        /** @param why a message key */
        record Refused(String why) implements Written {}
    }

    public List<SavedReply> all(Member member) {
        Sight.desk(member);
        return jdbc.sql("""
                select id, title, language, text from saved_reply where brand_id = :brand
                order by title, language, id""")
                .param("brand", member.brand())
                .query((row, number) -> new SavedReply(
                        row.getLong("id"), row.getString("title"), row.getString("language"), row.getString("text")))
                .list();
    }

    public SavedReply one(Member member, long id) {
        return all(member).stream()
                .filter(reply -> reply.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param title 1 to 80 characters @param text 1 to 10,000 characters */
    @Transactional
    public Written create(Member member, String title, String language, String text) {
        return write(member, title, language, text, """
                insert into saved_reply (brand_id, title, language, text, created_by, created_at)
                values (:brand, :title, :language, :text, :by, :at)
                on conflict (brand_id, title, language) do nothing returning id""", 0);
    }

    @Transactional
    public Written change(Member member, long id, String title, String language, String text) {
        one(member, id);
        return write(member, title, language, text, """
                update saved_reply set title = :title, language = :language, text = :text
                where id = :id and not exists (
                    select from saved_reply other where other.brand_id = :brand and other.id <> :id
                    and other.title = :title and other.language = :language)
                returning id""", id);
    }

    /** @return whether it was deleted: leads may */
    @Transactional
    public boolean delete(Member member, long id) {
        one(member, id);
        if (member.leads()) {
            jdbc.sql("delete from saved_reply where id = :id").param("id", id).update();
        }
        return member.leads();
    }

    /** The reply as it would stand in this conversation; what could not be filled is named. */
    public Placeholders.Filled fill(Member member, long id, long conversation) {
        return Placeholders.fill(one(member, id).text(), values(member, sight.of(member, conversation)));
    }

    private Map<String, String> values(Member member, Conversation conversation) {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("""
                select brand.name as brand, account.name as account, account.handle, account.network
                from account join brand on brand.id = brand_id where account.id = :account""").param("account", conversation.account()).query(row -> {
            values.put("brand.name", row.getString("brand"));
            values.put("account.name", row.getString("account"));
            values.put("account.handle", row.getString("handle"));
            values.put("account.network", row.getString("network"));
        });
        values.put("person.name", member.name());
        Contact contact = conversation.contact();
        if (contact != null) {
            values.put("contact.name", contact.name());
            values.put("contact.handle", contact.handle());
        }
        return values;
    }

    private Written write(Member member, String title, String language, String text, String statement, long id) {
        if (!member.leads()) {
            return new Written.Refused("inbox.leads-only");
        }
        String name = Clean.line(title, TITLE + 1);
        String body = Clean.characters(text).strip();
        if (name.isEmpty() || name.length() > TITLE || body.isEmpty() || body.length() > TEXT) {
            return new Written.Refused("inbox.saved-reply.length");
        }
        return jdbc.sql(statement)
                .param("brand", member.brand())
                .param("id", id)
                .param("title", name)
                .param("language", Clean.line(language, LANGUAGE))
                .param("text", body)
                .param("by", member.person())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong("id"))
                .optional()
                .<Written>map(Written.Kept::new)
                .orElseGet(() -> new Written.Refused("inbox.saved-reply.taken"));
    }
}
