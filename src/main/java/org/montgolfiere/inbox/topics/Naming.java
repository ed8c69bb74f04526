package org.montgolfiere.inbox.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds names for a topic in what its people wrote: the run of words that tells most of it. Where few have said it, how often a
 * word is shared tells little yet, and the run is completed to the clause that it stands in.
 */
@Component
class Naming {

    private static final int CHOICES = 4;
    private static final int WORDS = 7;
    private static final int LONGEST = 60;
    private static final Pattern APART = Pattern.compile("[,:()«»\"“”]");
    private static final double PRICE = 2;
    private static final double PRICE_OF_COMMON = 0.2;

    private final Lexicon lexicon = new Lexicon();

    /** A name and the message it is drawn from. */
    record Name(String words, long by, double score) {
        private String key() {
            return words.toLowerCase(Locale.ROOT);
        }

        private Name better(Name other) {
            return other.score > score ? other : this;
        }
    }

    /** The best first. @param weight how telling a word's meaning is for the topic @param few whether few have said it */
    List<Name> names(List<TopicRows.Voice> voices, IntToDoubleFunction weight, boolean few) {
        List<Name> names = new ArrayList<>();
        for (TopicRows.Voice voice : voices) {
            names.addAll(in(voice, weight, few));
        }
        Map<String, Integer> often = new HashMap<>();
        names.forEach(name -> often.merge(name.key(), 1, Integer::sum));
        Map<String, Name> once = new LinkedHashMap<>();
        names.forEach(name -> once.merge(name.key(), name, Name::better));
        Comparator<Name> best =
                Comparator.comparingDouble(name -> name.score() + Math.log(often.getOrDefault(name.key(), 1)));
        return once.values().stream().sorted(best.reversed()).limit(CHOICES).toList();
    }

    private Collection<Name> in(TopicRows.Voice voice, IntToDoubleFunction weight, boolean few) {
        String bare = Tokens.bare(voice.text());
        List<Tokens.Token> tokens = Tokens.in(bare);
        Map<String, Name> names = new LinkedHashMap<>();
        for (int from = 0; from < tokens.size(); from++) {
            double score = 0;
            Set<Integer> told = new HashSet<>();
            for (int to = from; to < Math.min(tokens.size(), from + WORDS); to++) {
                Tokens.Token token = tokens.get(to);
                if (token.ends() || to == from && lexicon.isCommon(token.word())) {
                    break;
                }
                if (lexicon.isCommon(token.word())) {
                    score -= PRICE_OF_COMMON;
                    continue;
                }
                int meaning = lexicon.meaning(token.word()).hashCode();
                score += (told.add(meaning) ? weight.applyAsDouble(meaning) : 0) - PRICE;
                if (token.end() - tokens.get(from).start() <= LONGEST) {
                    String run = bare.substring(tokens.get(from).start(), token.end());
                    String words = few ? clause(bare, tokens, from, to, run) : run;
                    Name name = new Name(written(words), voice.message(), score);
                    names.merge(name.key(), name, Name::better);
                }
            }
        }
        return names.values();
    }

    /** From the first to the last telling word of the clause, or the run itself where that is too long for a name. */
    private String clause(String bare, List<Tokens.Token> tokens, int from, int to, String run) {
        int first = from;
        for (int place = from; place > 0 && together(bare, tokens.get(place - 1), tokens.get(place)); place--) {
            first = lexicon.isCommon(tokens.get(place - 1).word()) ? first : place - 1;
        }
        int last = to;
        for (int place = to;
                place < tokens.size() - 1 && together(bare, tokens.get(place), tokens.get(place + 1));
                place++) {
            last = lexicon.isCommon(tokens.get(place + 1).word()) ? last : place + 1;
        }
        String clause =
                bare.substring(tokens.get(first).start(), tokens.get(last).end());
        return clause.length() > LONGEST ? run : clause;
    }

    private static boolean together(String bare, Tokens.Token one, Tokens.Token next) {
        return !one.ends()
                && !next.ends()
                && !APART.matcher(bare.substring(one.end(), Math.max(one.end(), next.start())))
                        .find();
    }

    /** As it was written; shouting is lowered. */
    private static String written(String words) {
        String single =
                words.replaceAll("[\"«»“”()]", " ").replaceAll("\\s+", " ").strip();
        long letters = single.codePoints().filter(Character::isLetter).count();
        long tall = single.codePoints().filter(Character::isUpperCase).count();
        return letters > 4 && tall * 2 > letters ? single.toLowerCase(Locale.ROOT) : single;
    }
}
