package org.montgolfiere.outbound.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AltTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "image", "Photo", "IMG_4471.JPG", "Screenshot 2026-03-01", "photo.png"})
    void wordsThatSayNothingAreRefused(String alt) {
        Draft draft = Draft.of("Voici", List.of(Medium.picture(alt)));
        assertThat(new AltText().of(draft, Trial.ferry(), Trial.NOON)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Photo du quai nord sous la neige", "Une mouette", "Le bateau"})
    void aDescriptionPassesHoweverShort(String alt) {
        Draft draft = Draft.of("Voici", List.of(Medium.picture(alt)));
        assertThat(new AltText().of(draft, Trial.ferry(), Trial.NOON)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aFilmNeedsNone() {
        Draft draft = Draft.of("Voici", List.of(new Medium("", false)));
        assertThat(new AltText().of(draft, Trial.ferry(), Trial.NOON)).isEqualTo(Verdict.ALLOWED);
    }
}
