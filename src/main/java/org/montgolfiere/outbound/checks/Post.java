package org.montgolfiere.outbound.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one text looks: what a voice is made of, and held against. */
record Post(
        String plain,
        List<String> words,
        Set<String> grams,
        @Nullable Tongue tongue,
        int length,
        int emoji,
        int hashtags,
        int exclamations,
        int shouted,
        boolean beginsSmall,
        boolean endsOpen,
        Set<Person> persons) {

    private static final int GRAM = 4;
    private static final Pattern BEGINS_SMALL = Pattern.compile("\\P{L}{0,3}\\p{Ll}");
    private static final Pattern ENDS_OPEN = Pattern.compile("(?:[\\p{L}\\p{N}]|[^\\p{L}#] ?x+)$");

    /** Who speaks in it, and to whom. */
    enum Person {
        I("je|j'|moi|me|m'|mon|ma|mes|i|i'm|i'll|i've|my|myself"),
        WE("nous|notre|nos|we|we're|we've|we'll|our|ours|us"),
        ONE("on"),
        TU("tu|t'|te|toi|ton|ta|tes|t'es|t'as"),
        VOUS("vous|votre|vos");

        private final Set<String> words;

        Person(String words) {
            this.words = Set.of(words.split("\\|"));
        }

        boolean in(List<String> all) {
            return all.stream().anyMatch(words::contains);
        }
    }

    static Post of(String text) {
        return of(text, Plain.of(text));
    }

    static Post of(String text, String plain) {
        List<String> words = Plain.words(plain);
        Set<Person> persons = new HashSet<>();
        for (Person person : Person.values()) {
            if (person.in(words)) {
                persons.add(person);
            }
        }
        return new Post(
                plain,
                words,
                grams(words),
                Tongue.of(words),
                plain.length(),
                Signs.emoji(text).size(),
                Signs.hashtags(plain).size(),
                Signs.exclamations(text),
                Signs.shouted(text),
                BEGINS_SMALL.matcher(text).lookingAt(),
                ENDS_OPEN.matcher(text).find(),
                persons);
    }

    private static Set<String> grams(List<String> words) {
        String joined = " " + String.join(" ", words) + " ";
        Set<String> grams = new HashSet<>();
        for (int start = 0; start + GRAM <= joined.length(); start++) {
            grams.add(joined.substring(start, start + GRAM));
        }
        return grams;
    }
}
