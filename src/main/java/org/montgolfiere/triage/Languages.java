package org.montgolfiere.triage;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the languages that the model knows a text is in. */
final class Languages {

    private static final List<String> KNOWN = List.of("fr", "en", "de", "es", "it", "pt", "nl");
    private static final Pattern FOREIGN = Pattern.compile("\\bhttp\\b|[@#]\\S*|[^\\p{L}\\p{M}']+");
    private static final int ENOUGH = 160;
    private static final int LEAST_LETTERS = 4;
    private static final double SURE = 0.7;

    private final LanguageDetector detector;

    Languages() {
        try {
            detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader()
                            .read(LanguageDetector.class.getClassLoader(), "languages.shorttext", KNOWN))
                    .shortTextAlgorithm(ENOUGH)
                    .seed(1)
                    .minimalConfidence(SURE)
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param cleaned a text as {@link Cleaned} leaves it @return ISO 639-1, or null when no language is likely enough */
    @Nullable
    String of(String cleaned) {
        String words = FOREIGN.matcher(cleaned.substring(0, Math.min(cleaned.length(), ENOUGH)))
                .replaceAll(" ")
                .strip();
        if (words.length() < LEAST_LETTERS) {
            return null;
        }

        List<DetectedLanguage> likely = detector.getProbabilities(words.toLowerCase(Locale.ROOT));
        return likely.isEmpty() ? null : likely.getFirst().getLocale().getLanguage();
    }
}
