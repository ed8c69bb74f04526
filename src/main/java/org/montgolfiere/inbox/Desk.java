package org.montgolfiere.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.shield.Folded;
import org.springframework.stereotype.Component;

/** What people read of the inbox. What one may not see throws {@link org.montgolfiere.screen.NotFound}. */
@Component
public class Desk {

    private static final int MOST_ROWS = 200;
    private static final int MOST_FOUND = 100;
    private static final int MOST_ARRIVED = 100;
    private static final String ARRIVED = """
            exists (
                select from message where message.conversation_id = conversation.id
                and message.contact_id is not null and message.stored_at > :arrivedSince)
            and not exists (
                select from message where message.conversation_id = conversation.id
                and message.contact_id is not null and message.stored_at <= :arrivedSince
                and message.sent_at >= conversation.waiting_since
                and (conversation.settled_at is null or message.stored_at > conversation.settled_at))""";
    private static final int MOST_COUNTED = 1_000;

    private final Sight sight;
    private final Rows rows;
    private final Threads threads;
    private final Margins margins;
    private final Seeking seeking;
    private final Colleagues colleagues;

    Desk(Sight sight, Rows rows, Threads threads, Margins margins, Seeking seeking, Colleagues colleagues) {
        this.sight = sight;
        this.rows = rows;
        this.threads = threads;
        this.margins = margins;
        this.seeking = seeking;
        this.colleagues = colleagues;
    }

    /** The viewer as a member of the conversation's brand, where only the conversation's id is known. */
    public Member member(Viewer viewer, long conversation) {
        return sight.member(viewer, conversation);
    }

    /** The conversation, or the one it was merged into: its id may differ from the one asked for. */
    public Conversation conversation(Member member, long id) {
        return sight.of(member, id);
    }

    /** The same, held until the transaction ends. */
    public Conversation hold(Member member, long id) {
        return sight.hold(member, id);
    }

    /** One row of a list, such as to renew it. */
    public Row row(Member member, long id) {
        long survivor = sight.of(member, id).id();
        return java.util.Objects.requireNonNull(rows.of(List.of(survivor)).get(survivor));
    }

    /**
     * Where waiting ones are listed, those that may show a person in danger stand before all others; a page may be longer by them.
     *
     * @param after {@link Row.Page#next} of the page before; null: the first page
     * @param limit 1 to 200
     */
    public Row.Page page(Member member, Filter filter, @Nullable String after, int limit) {
        Sight.desk(member);
        int size = Math.clamp(limit, 1, MOST_ROWS);
        Rows.Order order = Rows.Order.of(filter);
        if (!order.waits()) {
            return cut(rows.page(where(member, filter), order, Key.read(after), size + 1), size, order);
        }
        List<Row> first =
                after == null ? rows.page(inDanger(member, filter, "= any"), order, null, MOST_ROWS) : List.of();
        int left = Math.max(1, size - first.size());
        Row.Page rest =
                cut(rows.page(inDanger(member, filter, "<> all"), order, Key.read(after), left + 1), left, order);
        return new Row.Page(Stream.concat(first.stream(), rest.rows().stream()).toList(), rest.next());
    }

    private Where inDanger(Member member, Filter filter, String among) {
        Where where = where(member, filter);
        where.and("conversation.id " + among + " (" + Dangers.STANDING + ")");
        return where;
    }

    private static Row.Page cut(List<Row> found, int size, Rows.Order order) {
        if (found.size() <= size) {
            return new Row.Page(found, null);
        }
        List<Row> shown = found.subList(0, size);
        return new Row.Page(shown, order.key(shown.getLast()).written());
    }

    /** How many conversations the filter holds, counted up to 1000, with a text in it up to 100. */
    public long count(Member member, Filter filter) {
        Sight.desk(member);
        return rows.count(where(member, filter), filter.text() == null ? MOST_COUNTED : MOST_FOUND);
    }

    /** How many the filter holds whose unanswered messages were all stored after a moment, counted up to 100. */
    public long arrived(Member member, Filter filter, Instant since) {
        Sight.desk(member);
        Where where = where(member, filter);
        where.and(ARRIVED, "arrivedSince", since.atOffset(ZoneOffset.UTC));
        return rows.count(where, MOST_ARRIVED);
    }

    /**
     * A stretch of the thread: messages, notes and trail in the order of their moments.
     *
     * @param before {@link Entry.Thread#earlier} of the stretch after it; null: the end of the thread
     * @param limit how many messages, 1 to 200; notes and trail come with them
     */
    public Entry.Thread thread(Member member, long id, @Nullable String before, int limit) {
        long conversation = sight.of(member, id).id();
        int size = Math.clamp(limit, 1, MOST_ROWS);
        Key place = Key.read(before);
        List<Entry.Said> found = threads.before(conversation, place, size + 1);
        boolean whole = found.size() <= size;
        List<Entry.Said> said = whole ? found : found.subList(0, size);
        Instant from = whole ? null : said.getLast().at();
        Instant end = place == null ? null : place.at();
        List<Entry> entries = new ArrayList<>(said.reversed());
        entries.addAll(margins.notes(conversation, from, end).reversed());
        entries.addAll(margins.trail(conversation, from, end).reversed());
        entries.sort(Comparator.comparing(Entry::at));
        return new Entry.Thread(
                entries,
                whole ? null : new Key(said.getLast().at(), said.getLast().id()).written());
    }

    /**
     * The message an answer would go to: the latest of theirs that still stands; null: there is none.
     *
     * @param account only what this account received; null: whichever did
     */
    public Entry.@Nullable Said answerable(Member member, long id, @Nullable Long account) {
        List<Entry.Said> found = threads.answerable(sight.of(member, id).id(), account);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** One message of a conversation the member may see. */
    public Entry.Said message(Member member, long message) {
        return threads.one(message).stream()
                .findFirst()
                .filter(said -> sight.of(member, said.home()).brand() == member.brand())
                .orElseThrow(org.montgolfiere.screen.NotFound::new);
    }

    /** All the words of a message, what it repeats and how it is signed among them; as its text where that is folded. */
    public Folded words(Member member, long message) {
        Folded text = message(member, message).text();
        return text.closed() ? text : threads.words(message).map(Folded::unread).orElse(text);
    }

    /** The notes of a conversation and of those merged into it, the oldest first, the latest 500 of them. */
    public List<Entry.Noted> notes(Member member, long id) {
        return margins.notes(sight.of(member, id).id(), null, null).reversed();
    }

    /** The brand's people who may read this conversation: those it can be assigned to, or who can be mentioned. */
    public List<Member> readers(Member member, long id) {
        return colleagues.readers(sight.of(member, id)).values().stream()
                .sorted(Comparator.comparing(Member::name).thenComparing(Member::person))
                .toList();
    }

    private Where where(Member member, Filter filter) {
        return Where.of(member, filter, seeking.of(member.brand(), filter.text()));
    }
}
