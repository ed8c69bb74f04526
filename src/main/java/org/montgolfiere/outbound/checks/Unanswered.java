package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A question of theirs that the draft neither answers nor sends on. */
final class Unanswered implements Check {

    private static final int HOLD = 10;
    private static final Phrases LISTS = Phrases.read("questions");
    private static final int STEM = 5;

    /** What an answer to each kind of question holds. */
    private static final Map<String, Pattern> ANSWERS = Map.of(
            "when",
                    Pattern.compile(
                            "\\d|(?<!\\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|hier|aujourd'hui|ce soir|ce matin|midi|minuit|semaine|mois|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|ete|automne|hiver|bientot|jamais|toujours|deja|maintenant|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|tonight|soon|week|month|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fall|never|always|already|now|noon|midnight|dawn|morning|evening|date|quand|when|hours?|days?|minutes?|heures?|jours?|within|sous)(?!\\p{L})"),
            "where",
                    Pattern.compile(
                            "https?:|(?<!\\p{L})(?:a|au|aux|chez|dans|sur|pres|rue|place|avenue|quai|ici|en|at|in|on|near|next to|street|road|here|there|by|sous|derriere|devant|behind|under|voie|salle|etage|floor|rayon|page|site)(?!\\p{L})"),
            "price", Pattern.compile("\\d|gratuit|free|offert|complimentary|tarif|prix|price|cost|cher"),
            "number",
                    Pattern.compile(
                            "\\d|(?<!\\p{L})(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|aucun|aucune|plusieurs|one|two|three|four|five|six|seven|eight|nine|ten|none|several|many|few|as many|autant|all|tous)(?!\\p{L})"),
            "who",
                    Pattern.compile(
                            "(?<!\\p{L})(?:c'est|it's|by|par|notre|our|nous|we|elle|il|she|he|team|equipe)(?!\\p{L})"),
            "how",
                    Pattern.compile(
                            "https?:|(?<!\\p{L})(?:depuis|via|par|avec|en|sur|dans|suffit|il faut|vous pouvez|tu peux|cliquez|clique|remplissez|appelez|passez|demandez|from|via|by|with|just|you can|click|tap|open|go to|use|fill|call|ask|set|run|choose)(?!\\p{L})"),
            "why",
                    Pattern.compile(
                            "(?<!\\p{L})(?:parce|car|en raison|a cause|suite a|pour|afin|because|due to|since|so that|owing to|as|after|to|faute de|puisque|un|une|a|the|c'est|it's)(?!\\p{L})"),
            "either", Pattern.compile("(?!)"));

    private static final List<String> KINDS = List.of("price", "number", "when", "where", "who", "how", "why");

    @Override
    public String name() {
        return "unanswered";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        if (facts.talk().none()) {
            return Verdict.ALLOWED;
        }
        List<String> questions = questions(facts.talk().asked());
        String plain = draft.plain();
        if (questions.isEmpty() || sentOn(plain)) {
            return Verdict.ALLOWED;
        }
        return questions.stream()
                .filter(question -> !answers(plain, question, questions.size() > 1))
                .findFirst()
                .map(question -> Verdict.held(HOLD, "unanswered"))
                .orElse(Verdict.ALLOWED);
    }

    private static List<String> questions(String asked) {
        return Sentences.of(asked).stream()
                .filter(sentence -> sentence.endsWith("?") || LISTS.in("asks", sentence))
                .filter(sentence -> !LISTS.in("rhetorical", sentence))
                .filter(sentence -> sentence.chars().filter(Character::isLetter).count() > 3)
                .toList();
    }

    /** To where it is answered, to somebody who looks it up, or back with a question that it needs. */
    private static boolean sentOn(String plain) {
        return plain.contains("?")
                || LISTS.in("sent-on", plain)
                || !Links.in(plain).isEmpty();
    }

    private static boolean answers(String plain, String question, boolean several) {
        if (shares(plain, question, several ? 1 : 2)) {
            return true;
        }
        for (String kind : KINDS) {
            if (LISTS.in(kind, question)) {
                boolean shaped = ANSWERS.getOrDefault(kind, Pattern.compile("(?!)"))
                                .matcher(plain)
                                .find()
                        && beyondThanks(plain);
                return shaped && (!several || kind.equals("price") || kind.equals("when") || kind.equals("number"))
                        || shares(plain, question, 1) && beyondThanks(plain);
            }
        }
        return !several && (LISTS.in("verdict", plain) || shares(plain, question, 1));
    }

    private static boolean beyondThanks(String plain) {
        return Plain.words(plain).size() > 2
                && !LISTS.matcher("only-thanks", plain).matches();
    }

    /** Whether words with a meaning of their own stand in both. */
    static boolean shares(String plain, String question, int atLeast) {
        Set<String> common = stems(question);
        common.retainAll(stems(plain));
        return common.size() >= atLeast;
    }

    private static Set<String> stems(String plain) {
        Set<String> stems = new HashSet<>();
        for (String word : Plain.words(plain)) {
            String bare = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (bare.length() > 3 && !Tongue.smallAnywhere(word) && !LISTS.in("empty", word)) {
                stems.add(bare.length() > STEM ? bare.substring(0, STEM) : bare);
            }
        }
        return stems;
    }
}
