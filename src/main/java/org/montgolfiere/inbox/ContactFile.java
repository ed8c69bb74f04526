package org.montgolfiere.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All the desk knows of a contact: their history for those who answer, and their own rights over it. */
@Component
public class ContactFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SIGNS = 50;

    private final Files files;
    private final Rows rows;
    private final Erasing erasing;
    private final Remains remains;
    private final ObjectProvider<Custody> custody;
    private final Exported exported;

    ContactFile(
            Files files,
            Rows rows,
            Erasing erasing,
            Remains remains,
            ObjectProvider<Custody> custody,
            Exported exported) {
        this.exported = exported;
        this.files = files;
        this.rows = rows;
        this.erasing = erasing;
        this.remains = remains;
        this.custody = custody;
    }

    /** A like, a repost or a follow. @param kind such as {@code like} */
    public record Sign(String kind, java.time.Instant at) {}

    /** A contact with what happened between them and the brand. */
    public record History(Contact contact, int messages, List<Row> conversations, List<Sign> signs) {
        public History {
            conversations = List.copyOf(conversations);
            signs = List.copyOf(signs);
        }
    }

    /** The viewer as a member of the contact's brand, where only the contact's id is known. */
    public Member member(Viewer viewer, long contact) {
        return viewer.in(files.contact(contact).orElseThrow(NotFound::new).brand());
    }

    /** Their latest conversations that the member may see, and their latest signs. */
    public History history(Member member, long contact) {
        Contact found = contact(member, contact);
        List<Long> latest = files.conversations(contact, member.readsPrivate());
        Map<Long, Row> shown = rows.of(latest);
        List<Row> conversations = latest.stream()
                .flatMap(id -> Optional.ofNullable(shown.get(id)).stream())
                .toList();
        return new History(
                found, files.messages(contact, member.readsPrivate()), conversations, files.signs(contact, SIGNS));
    }

    /**
     * Everything that is kept about a contact, as JSON; leads take it out.
     *
     * @param unfold whether hostile words, and those that nobody has read, are in it: to be handed to the contact
     */
    public String export(Member member, long contact, boolean unfold) {
        Custody.Author author = remains.author(contact(member, contact));
        leads(member);
        Map<String, @Nullable Object> all =
                new LinkedHashMap<>(exported.of(member.brand(), files.everything(contact, author), unfold));
        custody.orderedStream().forEach(kept -> all.putAll(kept.export(author, unfold)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /** Sets a name right; what the network says later no longer changes it. @return false where that is for leads */
    @Transactional
    public boolean correct(Member member, long contact, String name) {
        contact(member, contact);
        String line = Clean.line(name, Clean.LINE);
        if (!member.leads() || line.isEmpty()) {
            return false;
        }
        files.correct(contact, line);
        return true;
    }

    /** Forgets what a contact wrote and who they are; leads may. This cannot be undone. */
    public void erase(Member member, long contact) {
        Contact found = contact(member, contact);
        leads(member);
        erasing.erase(found, member.person());
    }

    public Contact contact(Member member, long contact) {
        Sight.desk(member);
        return files.contact(contact)
                .filter(found -> found.brand() == member.brand())
                .filter(found -> member.readsPrivate() || files.wroteInPublic(contact))
                .orElseThrow(NotFound::new);
    }

    private static void leads(Member member) {
        if (!member.leads()) {
            throw new NotFound();
        }
    }
}
