package org.montgolfiere.shield;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.screen.Words;
import org.montgolfiere.triage.Emotion;
import org.montgolfiere.triage.Trait;

/**
 * The gist of a text that triage has read: the feeling, the matter, what kind of venom, what is asked. Every word of it is
 * the desk's own.
 */
public record Essence(@Nullable Emotion feeling, Set<Trait> traits, Matters matters) implements Gist {

    /** Feelings that a gist names; the others say nothing about venom. */
    private static final List<Emotion> NAMED = List.of(Emotion.ANGER, Emotion.DISGUST, Emotion.SADNESS, Emotion.FEAR);

    public Essence {
        traits = Set.copyOf(traits);
    }

    public static Essence of(@Nullable Emotion feeling, Set<Trait> traits, String text) {
        return new Essence(feeling, traits, Matters.in(text, traits.contains(Trait.REQUEST)));
    }

    /** The weight of these traits: 1 for insults, 2 for hate or a threat, 3 for both. */
    public static int weight(Set<Trait> traits) {
        int worse = (traits.contains(Trait.HATE) ? 1 : 0) + (traits.contains(Trait.THREAT) ? 1 : 0);
        return worse > 0 || traits.contains(Trait.HOSTILE) ? 1 + worse : 0;
    }

    @Override
    public int weight() {
        return weight(traits);
    }

    @Override
    public String in(Words words) {
        List<String> told = new ArrayList<>();
        if (traits.contains(Trait.DANGER)) {
            told.add(words.say("shield.gist.danger"));
        }
        if (feeling != null && NAMED.contains(feeling)) {
            told.add(words.say("shield.gist." + word(feeling)));
        }
        told.addAll(about(words));
        told.add(words.say("shield.gist." + venom()));
        String asked = String.join(", ", asked(words));
        String first = String.join(", ", told);
        return asked.isEmpty() ? first : words.say("shield.gist.then", first, asked);
    }

    private List<String> about(Words words) {
        String number = matters.numbers().isEmpty()
                ? null
                : words.say("shield.gist.number", String.join(", ", matters.numbers()));
        List<String> named = new ArrayList<>(matters.about().stream()
                .map(matter -> words.say("shield.matter." + matter))
                .toList());
        if (named.isEmpty() && number != null) {
            named.add(words.say("shield.matter.order"));
        }
        if (named.isEmpty()) {
            return traits.contains(Trait.COMPLAINT) ? List.of(words.say("shield.gist.complaint")) : List.of();
        }
        String all = String.join(" " + words.say("shield.gist.and") + " ", named);
        return List.of(words.say("shield.gist.about", number == null ? all : all + " " + number));
    }

    private String venom() {
        if (traits.contains(Trait.THREAT)) {
            return "threat";
        }
        if (traits.contains(Trait.HATE)) {
            return "hate";
        }
        return traits.contains(Trait.HOSTILE) ? "hostile" : "kept";
    }

    private List<String> asked(Words words) {
        Stream<String> wishes = matters.wishes().stream().map(wish -> words.say("shield.wish." + wish));
        if (matters.wishes().isEmpty() && traits.contains(Trait.REQUEST)) {
            wishes = Stream.of(words.say("shield.gist.request"));
        }
        Stream<String> question =
                traits.contains(Trait.QUESTION) ? Stream.of(words.say("shield.gist.question")) : Stream.of();
        return Stream.concat(wishes, question).toList();
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
