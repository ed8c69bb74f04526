package org.montgolfiere.inbox.priority;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an answer of ours promises, in French and English: a sentence that names a moment and says that we will do
 * something, or one that names a bound ("sous 24 h", "by Tuesday") and asks nothing of the other side.
 */
public final class Promises {

    private static final int LONGEST = 4_000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…;])\\s+|\\n+");

    /** We, and not "write to us". */
    private static final Pattern OURSELVES = Pattern.compile(
            "(?<![\\w'-])(?<!\\b(?:de|a|pour|chez|avec|vous) )(?:j'\\w|(?:nous|on|je|vous (?:aurez|recevrez|serez))(?![\\w-]))"
                    + "(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)"
                    + "|\\b(?:we|i|you(?:'ll| will)|our team|the team)\\b"
                    + "|\\byour [\\w ]{2,20} will\\b|\\bvotre [\\w ]{2,20} (?:sera|partira|arrivera)\\b");

    private static final Pattern PLEDGE =
            Pattern.compile("\\b\\w{2,}(?:rai|rons|ront|rez)\\b|\\b(?:se|au|fe|pour|parti|arrive)ra\\b"
                    + "|\\b(?:revien|rappel|recontact|repon|tien|tenons|occup|envoi|envoyons|expedi|rembours|ecri[stv]|confirm|regard|verifi|prome)\\w*"
                    + "|\\b(?:will|shall|going to|promise|get(?:ting)? back)\\b|'ll\\b");
    private static final Pattern OVER = Pattern.compile(
            "\\b(?:avons|ai|ont) (?:deja |bien |aussi )?\\w+(?:e|i|u|is|it|es|us)\\b|\\b(?:r?ouver|r?ouvr|ferm|open|clos|shut)");
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:merci de|veuillez|pouvez-vous|pourriez-vous|peux-tu|pourrais-tu)\\b"
                    + "|\\b(?:envoyez|dites|ecrivez|contactez|passez|appelez|indiquez|donnez|repondez|envoie|dis|ecris|passe)-(?:nous|moi|le|la|les)\\b"
                    + "|\\b(?:please|could you|can you|would you|let us know|send us|write to us|call us|come by|drop by)\\b");
    private static final Pattern NEEDS = Pattern.compile(
            "\\b(?:we|i) (?:would |will |'ll )?need\\b|\\bil (?:nous|me) (?:faut|faudrait)\\b|\\bbesoin\\b");

    private Promises() {}

    /**
     * The soonest of what was promised; null: nothing was.
     *
     * @param said when
     * @param zone in which days and hours are meant
     */
    public static @Nullable Promise in(String text, Instant said, ZoneId zone) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return SENTENCE.splitAsStream(plain(cut))
                .filter(sentence -> !sentence.endsWith("?"))
                .flatMap(sentence -> Stream.ofNullable(promised(sentence, said.atZone(zone))))
                .min(Comparator.comparing(Promise::due))
                .orElse(null);
    }

    private static @Nullable Promise promised(String sentence, ZonedDateTime said) {
        Deadline deadline = Deadline.in(sentence, said);
        if (deadline == null || NEEDS.matcher(sentence).find()) {
            return null;
        }
        boolean ours = OURSELVES.matcher(sentence).find();
        boolean pledged =
                PLEDGE.matcher(sentence).find() && !OVER.matcher(sentence).find();
        boolean promised = deadline.firm() ? ours || !ASKS.matcher(sentence).find() : ours && pledged;
        return promised
                ? new Promise(
                        deadline.due().toInstant(),
                        deadline.day() ? deadline.due().toLocalDate() : null)
                : null;
    }

    /** Small letters without accents, plain apostrophes and spaces. */
    private static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\p{Zs}\\t]+", " ");
    }
}
