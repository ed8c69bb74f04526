package org.montgolfiere.inbox;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The distinct words of a brand's messages: what a misspelt or unfinished search is held against. */
@Repository
class Vocabulary {

    private static final int TEXT = 50_000;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    /** How many messages that hold a word or its kin are read for the word itself. */
    private static final int LOOKED = 20;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final JdbcClient jdbc;
    private final SeenWords seen = new SeenWords();

    Vocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words of texts that this process has not stored yet, plain and in order. */
    SortedSet<String> unseen(long brand, Collection<String> texts) {
        SortedSet<String> unseen = new TreeSet<>();
        texts.forEach(text -> words(text, word -> {
            if (!seen.contains(brand, word)) {
                unseen.add(word);
            }
        }));
        return unseen;
    }

    void add(long brand, SortedSet<String> words) {
        if (words.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into vocabulary (brand_id, word) select :brand, word from unnest(:words::text[]) as word
                on conflict do nothing""")
                .param("brand", brand)
                .param("words", words.toArray(String[]::new))
                .update();
    }

    /** To be told once the words are on disk. */
    void added(long brand, SortedSet<String> words) {
        words.forEach(word -> seen.add(brand, word));
    }

    /** Takes words out; each comes back with the next message that uses it. */
    void remove(long brand, Collection<String> words) {
        jdbc.sql("delete from vocabulary where brand_id = :brand and word = any(:words)")
                .param("brand", brand)
                .param("words", words.toArray(String[]::new))
                .update();
        seen.forget();
    }

    /** Takes those words out that no message of the brand says any more. */
    void removeUnsaid(long brand, SortedSet<String> words) {
        SortedSet<String> unsaid = new TreeSet<>(words);
        jdbc.sql("""
                select said.text
                from unnest(:words::text[]) as word cross join lateral (
                    select text from message
                    where brand_id = :brand
                    and words @@ (plainto_tsquery('french_plain', word) || plainto_tsquery('english_plain', word))
                    limit :looked) as said""")
                .param("words", words.toArray(String[]::new))
                .param("brand", brand)
                .param("looked", LOOKED)
                .query(row -> {
                    unsaid.removeAll(words(row.getString("text")));
                });
        remove(brand, unsaid);
    }

    /** So that words another process took out come back here as well. */
    void forgetSeen() {
        seen.forget();
    }

    static SortedSet<String> words(String text) {
        SortedSet<String> words = new TreeSet<>();
        words(text, words::add);
        return words;
    }

    /** Lower case, without accents. */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int place = 0; place < lower.length(); place++) {
            if (lower.charAt(place) >= 0x80) {
                return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .replace("œ", "oe")
                        .replace("æ", "ae");
            }
        }
        return lower;
    }

    private static void words(String text, java.util.function.Consumer<String> each) {
        String plain = plain(Clean.bounded(text, TEXT, ""));
        int start = -1;
        for (int place = 0; place <= plain.length(); place++) {
            boolean inside = place < plain.length() && Character.isLetterOrDigit(plain.charAt(place));
            if (inside && start < 0) {
                start = place;
            }
            if (!inside && start >= 0) {
                if (place - start >= SHORTEST && place - start <= LONGEST) {
                    each.accept(plain.substring(start, place));
                }
                start = -1;
            }
        }
    }
}
