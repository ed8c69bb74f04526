package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "e\u0301", "👨‍👩‍👧‍👦", "🇫🇷", "👍🏽", "🏳️‍🌈", "한", "क्षि", "\r\n", "🎈"})
    void oneSignIsOne(String sign) {
        assertThat(Measure.PLAIN.count(sign)).isEqualTo(1);
    }

    @Test
    void signsAddUp() {
        assertThat(Measure.PLAIN.count("")).isZero();
        assertThat(Measure.PLAIN.count("🇫🇷🇬🇧 👨‍👩‍👧 été")).isEqualTo(8);
        assertThat(Measure.PLAIN.count("a" + "\u0301".repeat(10_000) + "b")).isEqualTo(2);
    }
}
