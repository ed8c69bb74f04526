package org.montgolfiere.outbound.checks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A price, a discount or a gift that is not among those that may be said. */
final class Price implements Check {

    private static final int HOLD = 30;
    private static final Phrases LISTS = Phrases.read("price");
    private static final String NUMBER = "(\\d{1,3}(?:[ .,]\\d{3})+(?:[.,]\\d{2})?|\\d+(?:[.,]\\d{1,2})?)";
    private static final String MONEY =
            "€|£|\\$|¥|eur(?:os?)?|e(?![\\p{L}\\p{N}])|gbp|pounds?|quid|usd|dollars?|bucks|balles|chf|francs?|livres sterling|centimes?|cents|pence|p(?![\\p{L}\\p{N}])";

    /** 4,90 €; 4€90; € 4.90; EUR 4.90; $49 per seat. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\p{L}\\p{N}.,])(?:" + "(\\d+) ?(?:€|£|\\$) ?(\\d{2})(?!\\d)" + "|" + NUMBER + " ?(?:"
                    + MONEY + ")(?![\\p{L}])" + "|(?:€|£|\\$|eur|gbp|usd) ?" + NUMBER + "(k|m|bn)?)");

    private static final Pattern PERCENT = Pattern.compile("(?<![\\p{L}\\p{N}.,])([-−]? ?\\d+(?:[.,]\\d+)?) ?%");

    @Override
    public String name() {
        return "price";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        Set<String> known = new HashSet<>();
        facts.house().prices().forEach(price -> known.addAll(amounts(Plain.of(price))));
        Set<String> named = new HashSet<>(amounts(facts.talk().theirs()));
        for (String sentence : Sentences.of(draft.own())) {
            if (LISTS.in("no-price", sentence)) {
                continue;
            }
            Matcher amount = AMOUNT.matcher(sentence);
            while (amount.find()) {
                String value = value(amount.toMatchResult());
                if (!known.contains(value) && !named.contains(value) && amount.group(5) == null) {
                    return Verdict.held(HOLD, "price", amount.group().strip());
                }
            }
            Verdict share = share(sentence, facts, known, named);
            if (!(share instanceof Verdict.Allowed)) {
                return share;
            }
        }
        return Verdict.ALLOWED;
    }

    private static Verdict share(String sentence, Facts facts, Set<String> figures, Set<String> named) {
        Matcher percent = PERCENT.matcher(sentence);
        while (percent.find()) {
            String value = percent(percent.group(1));
            if (!figures.contains(value) && !named.contains(value) && LISTS.in("off", sentence)) {
                return Verdict.held(HOLD, "price", percent.group());
            }
        }
        List<String> known = facts.house().prices().stream().map(Plain::of).toList();
        boolean freeIsKnown = known.stream()
                .anyMatch(price -> LISTS.in("free", price) || price.startsWith("$0") || price.contains("sans frais"));
        String gift = LISTS.first("free", sentence);
        if (gift != null && !freeIsKnown && !facts.voice().said(gift)) {
            return Verdict.held(HOLD, "price", gift);
        }
        String other = LISTS.first("gift", sentence);
        if (other == null || facts.voice().said(other)) {
            return Verdict.ALLOWED;
        }
        String said = other;
        return known.stream().anyMatch(price -> price.contains(said))
                ? Verdict.ALLOWED
                : Verdict.held(HOLD, "price", other);
    }

    private static List<String> amounts(String plain) {
        List<String> found = new java.util.ArrayList<>(
                AMOUNT.matcher(plain).results().map(Price::value).toList());
        PERCENT.matcher(plain).results().forEach(one -> found.add(percent(one.group(1))));
        return found;
    }

    private static String percent(String figure) {
        return figure.replaceAll("[-− ]", "").replace(',', '.') + "%";
    }

    private static String value(MatchResult found) {
        if (found.group(1) != null) {
            return normal(found.group(1) + "." + found.group(2));
        }
        return normal(found.group(3) != null ? found.group(3) : found.group(4));
    }

    /** 1 234,50 and 1,234.50 are one figure. */
    private static String normal(String figure) {
        String bare = figure.replace(" ", "");
        if (bare.matches("\\d{1,3}(?:[.,]\\d{3})+")) {
            bare = bare.replaceAll("[.,]", "");
        } else if (bare.matches(".*[.,]\\d{1,2}")) {
            int cut = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
            bare = bare.substring(0, cut).replaceAll("[.,]", "") + "." + bare.substring(cut + 1);
        }
        return new BigDecimal(bare).stripTrailingZeros().toPlainString();
    }
}
