package org.montgolfiere.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.montgolfiere.people.PasswordRules.Verdict;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "nine char, SHORT",
        "ten chars!, FINE",
        "password123, COMMON",
        "Password2026!, COMMON",
        "azertyuiop, COMMON",
        "1234567890, COMMON",
        "aaaaaaaaaaaa, COMMON",
        "abababababab, COMMON",
        "camilleroux, PERSONAL",
        "Camille-Roux-1, PERSONAL",
        "camille.r@verne, PERSONAL",
        "camille likes her balloon, FINE",
        "trois lapins au galop, FINE",
    })
    void aPasswordIsLongAndNobodyGuessesItFirst(String password, Verdict verdict) {
        assertThat(PasswordRules.judge(password, "Camille Roux", "camille.r@verne.example"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"200, FINE", "201, LONG"})
    void aPasswordHasAnEnd(int length, Verdict verdict) {
        assertThat(PasswordRules.judge("abcdefghij".repeat(21).substring(0, length), "Camille", "c@verne.example"))
                .isEqualTo(verdict);
    }
}
