package org.montgolfiere.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.stereotype.Component;

/**
 * Finds conversations by words in their messages, French and English, accents aside; the last word may be unfinished,
 * misspelt words are held against those the brand has met. "Quoted words" stand together, -words must not be there.
 */
@Component
public class Search {

    private static final int MOST = 100;

    private final Seeking seeking;
    private final Searches searches;
    private final Rows rows;

    Search(Seeking seeking, Searches searches, Rows rows) {
        this.seeking = seeking;
        this.searches = searches;
        this.rows = rows;
    }

    /** A conversation and the latest of its messages that was found; its text is read in its thread only. */
    public record Hit(Row row, long message) {}

    /** @param next where the following page begins; null: this was the last */
    public record Hits(List<Hit> hits, @Nullable String next) {
        public Hits {
            hits = List.copyOf(hits);
        }
    }

    /** The conversations whose latest match is newest come first. @param limit 1 to 100 */
    public Hits find(Member member, String typed, @Nullable String after, int limit) {
        Sight.desk(member);
        int size = Math.clamp(limit, 1, MOST);
        Key place = Key.read(after);
        Sought sought = seeking.of(member.brand(), typed);
        List<Searches.Found> found =
                sought == null ? List.of() : searches.find(member, sought.query(), place, size + 1);
        boolean whole = found.size() <= size;
        List<Searches.Found> shown = whole ? found : found.subList(0, size);
        return new Hits(hits(shown), whole ? null : shown.getLast().key().written());
    }

    private List<Hit> hits(List<Searches.Found> found) {
        Map<Long, Long> messages = new LinkedHashMap<>();
        found.forEach(one -> messages.putIfAbsent(one.conversation(), one.key().id()));
        Map<Long, Row> shown = rows.of(messages.keySet());
        return messages.entrySet().stream()
                .filter(entry -> shown.containsKey(entry.getKey()))
                .map(entry -> new Hit(Objects.requireNonNull(shown.get(entry.getKey())), entry.getValue()))
                .toList();
    }
}
