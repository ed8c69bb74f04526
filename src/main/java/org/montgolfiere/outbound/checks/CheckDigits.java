package org.montgolfiere.outbound.checks;

import java.math.BigInteger;
import java.util.Locale;

/** Whether a number's own digits vouch for it. */
final class CheckDigits {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** ISO 13616: moved and read as a number, it leaves 1 when divided by 97. */
    static boolean iban(String written) {
        String number = written.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (!number.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (number.substring(4) + number.substring(0, 4))
                .chars()
                .forEach(sign -> digits.append(Character.getNumericValue(sign)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }

    /** ISO 7812: 13 to 19 digits, every second one doubled from the right. */
    static boolean luhn(String written) {
        String number = written.replaceAll("[ -]", "");
        if (!number.matches("[2-6]\\d{12,18}")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < number.length(); place++) {
            int digit = number.charAt(number.length() - 1 - place) - '0';
            int counted = place % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
