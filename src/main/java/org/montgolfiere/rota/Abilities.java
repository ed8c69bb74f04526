package org.montgolfiere.rota;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.screen.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which languages people speak and which subjects they know. Each says it of themselves, a lead of anybody. */
@Service
public class Abilities {

    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Holders holders;

    Abilities(JdbcClient jdbc, Holders holders) {
        this.jdbc = jdbc;
        this.holders = holders;
    }

    /** @throws NotFound where the person holds no desk at this brand */
    public Holder of(Member by, long person) {
        Holder holder = holders.of(by.brand()).get(person);
        if (holder == null) {
            throw new NotFound();
        }
        return holder;
    }

    /** Everybody who may hold the brand's desk, by name. */
    public List<Holder> all(Member by) {
        return holders.of(by.brand()).values().stream()
                .sorted(Comparator.comparing(Holder::name))
                .toList();
    }

    /** Writes both anew. @param languages codes such as {@code de} */
    @Transactional
    public Ruling set(Member by, long person, Set<String> languages, Set<String> skills) {
        Rights.require(by.person() == person || by.leads());
        of(by, person);
        if (languages.size() > MOST || skills.size() > MOST || !known(languages)) {
            return Ruling.Refused.of("rota.ability.refused");
        }
        jdbc.sql("delete from ability where person_id = :person and brand_id = :brand")
                .param("person", person)
                .param("brand", by.brand())
                .update();
        write(by.brand(), person, "language", languages);
        write(by.brand(), person, "skill", skills);
        return new Ruling.Done(person);
    }

    private static boolean known(Set<String> languages) {
        return Set.of(Locale.getISOLanguages())
                .containsAll(languages.stream()
                        .map(language -> language.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private void write(long brand, long person, String kind, Set<String> words) {
        Set<String> plain = words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && word.length() <= 60)
                .collect(Collectors.toSet());
        jdbc.sql("""
                        insert into ability (person_id, brand_id, kind, word)
                        select :person, :brand, :kind, * from unnest(:words::text[])
                        """)
                .param("person", person)
                .param("brand", brand)
                .param("kind", kind)
                .param("words", plain.toArray(String[]::new))
                .update();
    }
}
