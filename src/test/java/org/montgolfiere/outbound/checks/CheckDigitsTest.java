package org.montgolfiere.outbound.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {
    @Test
    void anIbanVouchesForItself() {
        assertThat(CheckDigits.iban("GB82 WEST 1234 5698 7654 32")).isTrue();
        assertThat(CheckDigits.iban("GB82 WEST 1234 5698 7654 33")).isFalse();
        assertThat(CheckDigits.iban("GB82")).isFalse();
    }

    @Test
    void aCardNumberVouchesForItself() {
        assertThat(CheckDigits.luhn("4111-1111-1111-1111")).isTrue();
        assertThat(CheckDigits.luhn("4111 1111 1111 1112")).isFalse();
        assertThat(CheckDigits.luhn("0000 0000 0000 0000")).isFalse();
    }
}
