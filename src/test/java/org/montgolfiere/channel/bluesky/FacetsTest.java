package org.montgolfiere.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.montgolfiere.channel.bluesky.Facets.Facet;

class FacetsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Bonjour @odile.bsky.social !                  | @odile.bsky.social
            (@Odile.Test) et @basile.test, vous deux      | @Odile.Test;@basile.test
            mail odile@nuage.example                      |
            @odile without a server                       |
            été 🎈 https://nuage.example/été?x=1#y.       | https://nuage.example/été?x=1#y
            see https://nuage.example/a_(b), please       | https://nuage.example/a_(b)
            (https://nuage.example/a)                     | https://nuage.example/a
            « https://nuage.example » !                   | https://nuage.example
            www.nuage.example/vols                        | www.nuage.example/vols
            https:// and http://?                         |
            #ciel #été2026, #12 #                         | #ciel;#été2026
            a#b and C# but ＃空 yes                        | ＃空
            #in-flight-                                   | #in-flight
            https://nuage.example/#part @odile.test       | https://nuage.example/#part;@odile.test
            https://nuage.example/@odile.test             | https://nuage.example/@odile.test
            """)
    void whatIsMeantIsFoundAndNothingElse(String text, @Nullable String expected) {
        List<String> shown =
                Facets.in(text).stream().map(facet -> shown(text, facet)).toList();

        assertThat(shown).isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split(";")));
    }

    @Test
    void addressesAndNamesAreMadeWhole() {
        assertThat(Facets.in("www.nuage.example @ODILE.Test #Ciel"))
                .containsExactly(
                        new Facet.Link(0, 17, "https://www.nuage.example"),
                        new Facet.Mention(18, 29, "odile.test"),
                        new Facet.Tag(30, 35, "Ciel"));
    }

    @Test
    void aTagOfMoreThan64SignsIsNone() {
        assertThat(Facets.in("#" + "a".repeat(64))).hasSize(1);
        assertThat(Facets.in("#" + "a".repeat(65))).isEmpty();
    }

    @Test
    void placesAlwaysCutBetweenCharactersAndNeverOverlap() {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        List<String> parts = List.of(
                "@odile.test",
                "https://nuage.example/",
                "#ciel",
                "é",
                "🎈",
                "👨‍👩‍👧",
                " ",
                "(",
                ")",
                ".",
                "#",
                "@",
                "\n",
                "\uD83C",
                "\u202E");
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = chance.nextInt(12); part >= 0; part--) text.append(parts.get(chance.nextInt(parts.size())));
            int end = 0;
            for (Facet facet : Facets.in(text.toString())) {
                assertThat(facet.start()).as("seed %s: %s", seed, text).isGreaterThanOrEqualTo(end);
                assertThat(facet.end()).as("seed %s: %s", seed, text).isGreaterThan(facet.start());
                assertThat(shown(text.toString(), facet))
                        .as("seed %s: %s", seed, text)
                        .doesNotContain("\uFFFD");
                end = facet.end();
            }
        }
    }

    @Test
    void aLongTextOfBeginningsTakesNoTime() {
        for (String part : List.of("@a.", "#-", "https://(", "www.", "@a-")) {
            String text = part.repeat(3000 / part.length());
            long start = System.nanoTime();
            assertThatCode(() -> Facets.in(text)).doesNotThrowAnyException();
            assertThat((System.nanoTime() - start) / 1_000_000).as(part).isLessThan(2000);
        }
    }

    private static String shown(String text, Facet facet) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(Arrays.copyOfRange(bytes, facet.start(), facet.end()), StandardCharsets.UTF_8);
    }
}
