package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mail, telephone, account and card numbers, home addresses, numbers of orders and files. */
final class PersonalData implements Check {

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}+/.,-])(?:\\+|00)\\d{1,3}[ .-]?(?:\\(0\\)[ .-]?)?\\d(?:[ .-]?\\d){6,11}(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}+/.,-])0\\d(?:[ .-]?\\d){7,9}(?![\\p{L}\\p{N}])");
    private static final Pattern IBAN = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])[a-z]{2}\\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?(?![\\p{L}\\p{N}])");
    private static final Pattern CARD = Pattern.compile("(?<![\\p{L}\\p{N}])\\d(?:[ -]?\\d){12,18}(?![\\p{L}\\p{N}])");
    private static final Pattern HOME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:rue|avenue|av\\.|boulevard|bd|chemin|impasse|allee|place|route|quai|square|cours|passage) (?:d[eu]s? |de la |de l'|du |des )?[\\p{L}' -]{2,40}"
                    + "|(?<![\\p{L}\\p{N}])\\d{1,4}[a-d]? (?:[\\p{L}']+ ){1,3}(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|crescent|terrace|gardens|grove|way|mews|hill|court|row)(?![\\p{L}\\p{N}])");

    /** Somebody lives there. */
    private static final Pattern LIVES = Pattern.compile(
            "(?:votre|ton|ta|son|sa|leur|vos|ses|his|her|your|their) (?:adresse|domicile|maison|appartement|home|address|house|flat|place)|habite|domicilie|demeurant|chez vous|chez (?:m|mme|monsieur|madame)\\b|lives? at|living at|at home|livre(?:e|s|r)? (?:a|au)|deliver(?:ed)? to|sent to|envoye(?:e|s)? (?:a|au)|code postal|postcode");

    /** A number with its name before it, or one of the shapes that only such numbers have. */
    private static final Pattern FILE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:commande|colis|dossier|compte|client|contrat|facture|suivi|reservation|ticket|sinistre|abonne|adherent|police|carte|billet|order|parcel|tracking|booking|account|case|file|customer|policy|invoice|claim|reference|ref|reservation|membership|request)"
                    + "(?: (?:est|is|client|suivi|number|no|id|de suivi|de commande|de dossier|de client))?(?: ?[:#]| ?n[°ºo]\\.?| numero| number| ref\\.?| no\\.?)? ?:? ?#?([a-z]{0,4}[ -]?\\d[\\da-z]*(?:[ -][\\da-z]*\\d[\\da-z]*)*)(?![\\p{L}\\p{N}:.,]?\\d)"
                    + "|(?<![\\p{L}\\p{N}])([a-z]{1,4}-?\\d{6,}[a-z]{0,3}|\\d{8,}[a-z]{0,3})(?![\\p{L}\\p{N}])");

    @Override
    public String name() {
        return "personal-data";
    }

    @Override
    public Verdict ofAlt(Draft alt, Facts facts, Instant now) {
        return of(alt, facts, now);
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        String plain = Links.without(draft.plain());
        String kind = kind(plain, facts);
        return kind == null
                ? Verdict.ALLOWED
                : Verdict.asked("personal-data." + kind, facts.speaker().handle());
    }

    private static @Nullable String kind(String plain, Facts facts) {
        if (found(MAIL, plain).stream().anyMatch(mail -> !own(mail, facts) && !allowedInside(mail, facts))) {
            return "mail";
        }
        String rest = MAIL.matcher(plain).replaceAll(" ");
        if (found(IBAN, rest).stream()
                .anyMatch(number -> CheckDigits.iban(number) && !own(number, facts) && !allowedInside(number, facts))) {
            return "iban";
        }
        if (found(CARD, rest).stream().anyMatch(number -> CheckDigits.luhn(number) && !own(number, facts))) {
            return "card";
        }
        String left = without(CARD, CheckDigits::luhn, without(IBAN, CheckDigits::iban, rest));
        if (found(PHONE, left).stream().anyMatch(number -> !own(number, facts) && !allowedInside(number, facts))) {
            return "phone";
        }
        left = PHONE.matcher(left).replaceAll(" ");
        if (LIVES.matcher(left).find()
                && found(HOME, left).stream()
                        .anyMatch(home -> !facts.voice().open().contains(home))) {
            return "home";
        }
        return FILE.matcher(left).results().anyMatch(one -> foreign(one, facts)) ? "file" : null;
    }

    /** A number of a file that neither the other side nor our own posts ever named. */
    private static boolean foreign(MatchResult found, Facts facts) {
        String number = bare(found.group(1) != null ? found.group(1) : found.group(2));
        boolean longEnough = number.chars().filter(Character::isDigit).count() >= (found.group(1) != null ? 4 : 6);
        boolean cardOrBook = number.matches("\\d{13,19}");
        boolean year = number.matches("(?:19|20)\\d{2}");
        return longEnough
                && !year
                && !cardOrBook
                && !bare(facts.talk().theirs()).contains(number)
                && !stands(number, facts.voice().open())
                && !own(number, facts);
    }

    /** Between the two sides alone, what the other side gave may be repeated to them. */
    private static boolean allowedInside(String number, Facts facts) {
        return facts.talk().closed() && bare(facts.talk().theirs()).contains(bare(number));
    }

    private static boolean own(String found, Facts facts) {
        String bare = national(bare(found));
        return facts.house().contacts().stream()
                        .anyMatch(contact -> national(bare(contact)).equals(bare))
                || facts.voice().openNumbers().contains(bare);
    }

    /** Mails, accounts, cards and telephone numbers of a plain text, as they are compared: without their spaces. */
    static Set<String> numbers(String plain) {
        String text = Links.without(plain);
        return Stream.of(MAIL, IBAN, CARD, PHONE)
                .flatMap(pattern -> found(pattern, text).stream())
                .map(number -> national(bare(number)))
                .collect(Collectors.toSet());
    }

    /** Whether a number stands in a text as a whole, however it is parted there. */
    private static boolean stands(String number, String plain) {
        String parted = number.codePoints()
                .mapToObj(sign -> Pattern.quote(Character.toString(sign)))
                .collect(Collectors.joining("[ .-]?"));
        return Pattern.compile("(?<![\\p{L}\\p{N}]|\\d[ .-])" + parted + "(?![\\p{L}\\p{N}]|[ .-]\\d)")
                .matcher(plain)
                .find();
    }

    private static String national(String number) {
        return number.matches("(?:\\+|00)\\d{9,}")
                ? number.replaceFirst("^(?:\\+|00)(?:33|44|32|41|1)(?:\\(0\\))?", "0")
                : number;
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ .()\\-\\u00a0\\u202f]", "");
    }

    private static String without(Pattern pattern, Predicate<String> real, String plain) {
        return pattern.matcher(plain)
                .replaceAll(one -> real.test(one.group()) ? " " : Matcher.quoteReplacement(one.group()));
    }

    private static List<String> found(Pattern pattern, String plain) {
        return pattern.matcher(plain).results().map(MatchResult::group).toList();
    }
}
