package org.montgolfiere.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Turns what a person typed into what PostgreSQL searches, misspelt and unfinished words held against the vocabulary. */
@Repository
class Queries {

    private static final int ALIKE = 50;
    private static final int LIKELY = 4;
    private static final int ENDINGS = 25;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Queries(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @return null where nothing was asked for; a query that finds nothing where it holds no word to look for */
    @Nullable
    String of(long brand, @Nullable String typed) {
        return of(brand, typed, false);
    }

    /** @param widely also words that are like a known one, for a search that found nothing */
    @Nullable
    String of(long brand, @Nullable String typed, boolean widely) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Typed parts = Typed.read(typed);
        List<String> wanted =
                new ArrayList<>(parts.phrases().stream().map(this::phrase).toList());
        for (String word : parts.words()) {
            wanted.add(words(meant(brand, word, word.equals(parts.unfinished()), widely)));
        }
        wanted.removeIf(String::isEmpty);
        if (wanted.isEmpty()) {
            return "";
        }
        parts.unwanted().stream()
                .map(word -> phrase(word))
                .filter(query -> !query.isEmpty())
                .forEach(query -> wanted.add("!(" + query + ")"));
        return "(" + String.join(") & (", wanted) + ")";
    }

    private List<String> meant(long brand, String word, boolean unfinished, boolean widely) {
        List<String> meant = new ArrayList<>();
        meant.add(word);
        String plain = Vocabulary.plain(word);
        if (unfinished && plain.length() >= 2) {
            meant.addAll(endings(brand, plain));
        }
        if (plain.length() >= 4 && (widely || meant.size() == 1 && !knows(brand, plain))) {
            meant.addAll(likely(brand, plain));
        }
        return meant;
    }

    private List<String> endings(long brand, String start) {
        return jdbc.sql("""
                select word from vocabulary where brand_id = :brand and word like :start
                order by length(word), word limit :most""")
                .param("brand", brand)
                .param("start", start.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("most", ENDINGS)
                .query((row, number) -> row.getString("word"))
                .list();
    }

    private boolean knows(long brand, String word) {
        return jdbc.sql("select exists (select from vocabulary where brand_id = :brand and word = :word)")
                .param("brand", brand)
                .param("word", word)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The index brings what shares some letters; the nearest of those by slips are meant. */
    private List<String> likely(long brand, String word) {
        List<String> alike = Objects.requireNonNull(transaction.execute(status -> alike(brand, word)));
        return alike.stream()
                .filter(one -> !one.equals(word) && Typo.likely(word, one))
                .sorted(Comparator.comparingInt(one -> Typo.distance(word, one)))
                .limit(LIKELY)
                .toList();
    }

    private List<String> alike(long brand, String word) {
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', :likeness, true)")
                .param("likeness", likeness(word.length()))
                .query((row, number) -> true)
                .single();
        return jdbc.sql("""
                select word from vocabulary where word % :word and brand_id = :brand
                and length(word) between :shortest and :longest
                order by similarity(word, :word) desc, word limit :most""")
                .param("brand", brand)
                .param("word", word)
                .param("shortest", word.length() - 2)
                .param("longest", word.length() + 2)
                .param("most", ALIKE)
                .query((row, number) -> row.getString("word"))
                .list();
    }

    /** A slip costs a short word more of its likeness than a long one. */
    private static String likeness(int length) {
        if (length <= 6) {
            return "0.25";
        }
        return length == 7 ? "0.3" : "0.35";
    }

    /** Any of the words, in French or in English. */
    private String words(List<String> any) {
        return Objects.requireNonNullElse(
                jdbc.sql("""
                        select string_agg(distinct '(' || query || ')', ' | ') from (
                            select (plainto_tsquery('french_plain', word) || plainto_tsquery('english_plain', word))::text
                                as query
                            from unnest(:words::text[]) as word) as queries
                        where query <> ''""")
                        .param("words", any.toArray(String[]::new))
                        .query((row, number) -> row.getString(1))
                        .optional()
                        .orElse(""),
                "");
    }

    private String phrase(String phrase) {
        return jdbc.sql("""
                select (phraseto_tsquery('french_plain', :phrase) || phraseto_tsquery('english_plain', :phrase))::text""")
                .param("phrase", phrase)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
