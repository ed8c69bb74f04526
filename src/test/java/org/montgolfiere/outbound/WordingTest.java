package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Audience;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Measure;
import org.montgolfiere.channel.Outgoing.Picture;

/** What a network does not take is said before the hold. */
class WordingTest {

    private static final Limits LIMITS = new Limits(
            100,
            new Measure(23, true),
            2,
            1000,
            Set.of("image/png"),
            20,
            List.of(Audience.PUBLIC, Audience.UNLISTED),
            true);

    @Test
    void aTextIsMeasuredAsItsNetworkDoes() {
        String link = "https://verne.example/" + "x".repeat(300);
        assertThat(objection("é".repeat(76) + " " + link, Manner.USUAL)).isNull();
        assertThat(objection("é".repeat(77) + " " + link, Manner.USUAL)).isEqualTo("outbound.refused.long:100");
    }

    @Test
    void aWarningCountsWithTheWordsBehindIt() {
        assertThat(objection("x".repeat(90), new Manner(null, "y".repeat(10)))).isNull();
        assertThat(objection("x".repeat(90), new Manner(null, "y".repeat(11)))).isEqualTo("outbound.refused.long:100");
    }

    @Test
    void whatTheNetworkDoesNotHaveIsRefused() {
        Limits plain = new Limits(100, 2, 1000, 20);
        assertThat(Wording.objection("x", new Manner(null, "y"), List.of(), plain))
                .isEqualTo("outbound.refused.no-warnings");
        assertThat(Wording.objection("x", new Manner(Audience.PUBLIC, ""), List.of(), plain))
                .isEqualTo("outbound.refused.no-audiences");
        assertThat(objection("x", new Manner(Audience.FOLLOWERS, ""))).isEqualTo("outbound.refused.no-audiences");
        assertThat(objection("x", new Manner(Audience.UNLISTED, ""))).isNull();
    }

    @Test
    void picturesAreCountedWeighedAndKnownByTheirType() {
        Picture fits = new Picture("image/png", new byte[1000], "Un ballon");
        assertThat(pictures(fits, fits)).isNull();
        assertThat(pictures(fits, fits, fits)).isEqualTo("outbound.refused.pictures:2");
        assertThat(pictures(new Picture("image/png", new byte[1001], "x")))
                .isEqualTo("outbound.refused.picture-size:1");
        assertThat(pictures(new Picture("image/webp", new byte[1], "x"))).isEqualTo("outbound.refused.picture-type");
        assertThat(pictures(new Picture("image/png", new byte[1], " "))).isEqualTo("outbound.refused.alt");
        assertThat(pictures(new Picture("image/png", new byte[1], "x".repeat(21))))
                .isEqualTo("outbound.refused.alt-long:20");
    }

    @Test
    void anAnswerNeverLeavesItsCircle() {
        for (Audience wished : Audience.values()) {
            boolean named = wished == Audience.NAMED;
            boolean open = wished == Audience.PUBLIC || wished == Audience.UNLISTED;
            assertThat(Circle.objection(wished, true)).isEqualTo(named ? null : "outbound.refused.wider");
            assertThat(Circle.objection(wished, false)).isEqualTo(open ? null : "outbound.refused.narrower");
        }
        assertThat(Circle.objection(null, true)).isNull();
        assertThat(Circle.choices(List.of(Audience.values()), true)).isEmpty();
        assertThat(Circle.choices(List.of(Audience.values()), false))
                .containsExactly(Audience.PUBLIC, Audience.UNLISTED);
    }

    private static @Nullable String objection(String text, Manner manner) {
        return Wording.objection(text, manner, List.of(), LIMITS);
    }

    private static @Nullable String pictures(Picture... pictures) {
        return Wording.objection("Voici", Manner.USUAL, List.of(pictures), LIMITS);
    }
}
