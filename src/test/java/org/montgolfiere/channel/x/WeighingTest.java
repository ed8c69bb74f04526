package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** X's rule, version 3: 280 in all, a link 23, an emoji 2, most other signs 1 or 2 by where they stand in Unicode. */
class WeighingTest {

    @Test
    void lettersOfTheLightRangesWeighOneAndAllOthersTwo() {
        assertThat(weight("Bonjour, l’été !")).isEqualTo(16);
        assertThat(weight("«\u00a0Où\u202f?\u00a0»")).isEqualTo(9); // U+202F lies outside of the light ranges
        assertThat(weight("気球")).isEqualTo(4);
        assertThat(weight("шар")).isEqualTo(3);
        assertThat(weight("\u10FF\u1100")).isEqualTo(3);
        assertThat(weight("\u200D")).isEqualTo(1);
        assertThat(weight("\u200E")).isEqualTo(2);
        assertThat(weight("")).isZero();
    }

    @Test
    void anEmojiWeighsTwoHoweverItIsPutTogether() {
        assertThat(weight("🎈")).isEqualTo(2);
        assertThat(weight("👨‍👩‍👧‍👦")).isEqualTo(2);
        assertThat(weight("🇫🇷👍🏽")).isEqualTo(4);
        assertThat(weight("1️⃣")).isEqualTo(2);
    }

    @Test
    void aTextIsWeighedInItsComposedForm() {
        assertThat(weight("e\u0301")).isEqualTo(1);
    }

    @Test
    void aLinkWeighsTwentyThreeHoweverLongItIs() {
        assertThat(weight("see https://nuage.example/" + "x".repeat(300))).isEqualTo(4 + 23);
        assertThat(weight("https://a.fr https://b.fr")).isEqualTo(23 + 1 + 23);
        assertThat(weight("nuage.fr/x et www.nuage.fr")).isEqualTo(23 + 4 + 23);
        assertThat(weight("a@nuage.fr 3.50 fin. Puis")).isEqualTo(25);
    }

    @Test
    void theLimitIsReachedExactly() {
        assertThat(weight("é".repeat(280))).isEqualTo(Texts.WEIGHT);
        assertThat(weight("球".repeat(141))).isGreaterThan(Texts.WEIGHT);
    }

    @Test
    void thePagesScriptIsGivenTheSameRule() {
        assertThat(Texts.RULE.script())
                .isEqualTo("{\"link\":23,\"light\":[[0,4351],[8192,8205],[8208,8223],[8242,8247]]}");
    }

    private static int weight(String text) {
        return Texts.RULE.weigh(text);
    }
}
