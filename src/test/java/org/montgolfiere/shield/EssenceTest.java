package org.montgolfiere.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.montgolfiere.screen.Words;
import org.montgolfiere.triage.Emotion;
import org.montgolfiere.triage.Trait;
import org.springframework.context.support.ResourceBundleMessageSource;

class EssenceTest {

    private static final ResourceBundleMessageSource MESSAGES = messages();
    private static final Words ENGLISH = words(Locale.ENGLISH);
    private static final Words FRENCH = words(Locale.FRENCH);

    @Test
    void itSaysWhatCanBeActedOnInBothLanguages() {
        Essence essence = Essence.of(
                Emotion.ANGER,
                Set.of(Trait.HOSTILE, Trait.REQUEST),
                "Bande de nuls, mon colis a trois semaines de retard (commande n° 4471), remboursez-moi !");
        assertThat(essence.in(ENGLISH))
                .isEqualTo("angry, about a late delivery (no. 4471), insults; asks for a refund");
        assertThat(essence.in(FRENCH))
                .isEqualTo(
                        "en colère, pour une livraison en retard (n° 4471), des insultes\u202f; demande un remboursement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your staff are useless, the cashier laughed at me | about how they were served",
                "Pourquoi vos prix ont doublé, bande de voleurs | about prices",
                "The app logs me out every time you clowns | about the website or the app",
                "Vous m'avez prélevé deux fois, escrocs, facture 2026-118 | about a bill (no. 2026-118)",
                "Vos horaires sont faux, crétins | about opening hours",
                "never received my parcel, liars | about a parcel that did not come",
                "La qualité est honteuse, clowns | about quality",
                "still waiting for a delivery, you muppets | about a late delivery",
                "Impossible de me connecter à mon compte, abrutis | about an account",
                "Get lost, all of you | insults"
            })
    void theMatterComesFromHarmlessWords(String text, String said) {
        assertThat(Essence.of(null, Set.of(Trait.HOSTILE), text).in(ENGLISH)).contains(said);
    }

    @Test
    void whatIsOnlyMentionedIsNoWish() {
        String told = Essence.of(null, Set.of(Trait.HOSTILE), "The refund came, you still are clowns")
                .in(ENGLISH);
        assertThat(told).contains("about a refund").doesNotContain("asks for");
    }

    @Test
    void aDangerComesFirst() {
        assertThat(Essence.of(Emotion.SADNESS, Set.of(Trait.HOSTILE, Trait.DANGER), "x")
                        .in(ENGLISH))
                .startsWith("somebody may be in danger, sad");
    }

    @Test
    void everyKeyThatCanComeOutHasWordsInBothLanguages() {
        assertThat(Matters.keys()).hasSizeGreaterThan(40).allSatisfy(key -> {
            assertThat(ENGLISH.say(key)).isNotBlank();
            assertThat(FRENCH.say(key)).isNotBlank();
        });
    }

    /** A gist is made of the desk's own sentences and of digits, whatever the text is made of. */
    @Test
    void noWordOfTheirsEverComesOut() throws IOException {
        long seed = 20_260_310;
        Random random = new Random(seed);
        List<String> venom = words(Path.of("src/main/resources/triage/hostile.txt"));
        List<String> harmless = words(Path.of("src/main/resources/shield/matters.txt"));
        assertThat(venom).hasSizeGreaterThan(500);
        for (int round = 0; round < 3_000; round++) {
            String text = text(random, venom, harmless);
            Set<Trait> traits = EnumSet.of(Trait.values()[random.nextInt(Trait.values().length)], Trait.HOSTILE);
            Emotion feeling = Emotion.values()[random.nextInt(Emotion.values().length)];
            for (Words words : List.of(ENGLISH, FRENCH)) {
                String gist = Essence.of(feeling, traits, text).in(words);
                assertThat(pieces(gist).stream().filter(word -> !word.matches("[0-9-]+")))
                        .as("seed %d, text %s", seed, text)
                        .isSubsetOf(ownWords(words));
            }
        }
    }

    @Test
    void theDesksOwnSentencesHoldNoVenom() throws IOException {
        assertThat(ownWords(ENGLISH)).doesNotContainAnyElementsOf(slurs("@slur_en"));
        assertThat(ownWords(FRENCH)).doesNotContainAnyElementsOf(slurs("@slur"));
    }

    private static Set<String> slurs(String set) throws IOException {
        Set<String> slurs = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/triage/hostile.txt"))) {
            if (line.startsWith(set + " =")) {
                slurs.addAll(Arrays.asList(line.replace("*", "").split("[ =]+")));
            }
        }
        assertThat(slurs).hasSizeGreaterThan(100);
        return slurs;
    }

    private static String text(Random random, List<String> venom, List<String> harmless) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 12; word++) {
            List<String> from = random.nextInt(3) == 0 ? harmless : venom;
            text.append(from.get(random.nextInt(from.size()))).append(random.nextInt(6) == 0 ? " order 44" : " ");
        }
        return text.toString();
    }

    private static Set<String> ownWords(Words words) {
        Set<String> own = new HashSet<>();
        for (String key : List.of(
                "anger",
                "disgust",
                "sadness",
                "fear",
                "hostile",
                "hate",
                "threat",
                "danger",
                "complaint",
                "question",
                "request",
                "kept",
                "and")) {
            own.addAll(pieces(words.say("shield.gist." + key)));
        }
        own.addAll(pieces(words.say("shield.gist.about", "")));
        own.addAll(pieces(words.say("shield.gist.number", "")));
        Matters.keys().forEach(key -> own.addAll(pieces(words.say(key))));
        return own;
    }

    private static List<String> words(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .flatMap(line -> Arrays.stream(line.split("[^\\p{L}]+")))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }

    private static List<String> pieces(String sentence) {
        return Arrays.stream(sentence.split("[^\\p{L}\\p{Nd}-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Words words(Locale locale) {
        return new Words(MESSAGES, locale, ZoneOffset.UTC, Instant.parse("2026-03-10T09:00:00Z"));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/shield");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
