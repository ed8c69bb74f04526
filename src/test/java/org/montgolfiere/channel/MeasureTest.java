package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final Measure SHORT = new Measure(23, true);

    @Test
    void whatReadersCallACharacterIsOne() {
        assertThat(Measure.PLAIN.count("e\u0301té 👩‍👩‍👧")).isEqualTo(5);
        assertThat(Measure.PLAIN.count("")).isZero();
    }

    @Test
    void aLinkCountsForOneLengthWhereTheNetworkHasIt() {
        String link = "https://verne.example/" + "x".repeat(200);
        assertThat(SHORT.count("Ici " + link)).isEqualTo(27);
        assertThat(Measure.PLAIN.count("Ici " + link)).isEqualTo(4 + link.length());
    }

    @Test
    void ofAFarNameTheNameAloneCounts() {
        assertThat(SHORT.count("@claire@loin.example bonjour")).isEqualTo("@claire bonjour".length());
        assertThat(SHORT.count("claire@loin.example")).isEqualTo(19);
    }
}
