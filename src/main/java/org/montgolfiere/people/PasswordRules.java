package org.montgolfiere.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a password must be: long, not everybody's, not one's own name. No rule about signs or digits. */
public final class PasswordRules {

    public static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 4;
    private static final int TELLING = 4;
    private static final Pattern TRIMMINGS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}]+$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON = common();

    /** Its sentence is under {@code people.password.<word>}. */
    public enum Verdict {
        FINE,
        SHORT,
        LONG,
        COMMON,
        PERSONAL
    }

    private PasswordRules() {}

    public static Verdict judge(String password, String name, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Verdict.SHORT;
        }
        if (password.length() > LONGEST) {
            return Verdict.LONG;
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (common(lower)) {
            return Verdict.COMMON;
        }
        return personal(lower, name, email) ? Verdict.PERSONAL : Verdict.FINE;
    }

    /** A common word stays one with digits and signs around it, such as {@code Password2026!}. */
    private static boolean common(String password) {
        return password.codePoints().distinct().count() < FEWEST_SIGNS
                || COMMON.contains(password)
                || COMMON.contains(TRIMMINGS.matcher(password).replaceAll(""));
    }

    /** Nothing much is left of it once one's own name and address are taken out. */
    private static boolean personal(String password, String name, String email) {
        String rest = Stream.of(BETWEEN_WORDS.split((name + " " + email).toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= TELLING)
                .reduce(password, (left, word) -> left.replace(word, ""));
        return rest.length() < password.length() && rest.length() < SHORTEST - TELLING;
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/people/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
