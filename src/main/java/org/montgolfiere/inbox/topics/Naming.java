package org.montgolfiere.inbox.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.springframework.stereotype.Component;

/** Finds names for a topic in what its people wrote: the run of words that tells most of it. */
@Component
class Naming {

    private static final int CHOICES = 4;
    private static final int WORDS = 7;
    private static final int LONGEST = 60;
    private static final double PRICE = 2;
    private static final double PRICE_OF_COMMON = 0.2;

    private final Lexicon lexicon = new Lexicon();

    /** A name and the message it is drawn from. */
    record Name(String words, long by, double score) {
        private String key() {
            return words.toLowerCase(Locale.ROOT);
        }
    }

    /** The best first. @param weight how telling a word's meaning is for the topic */
    List<Name> names(List<TopicRows.Voice> voices, IntToDoubleFunction weight) {
        List<Name> names = new ArrayList<>();
        for (TopicRows.Voice voice : voices) {
            names.addAll(in(voice, weight));
        }
        Map<String, Integer> often = new HashMap<>();
        names.forEach(name -> often.merge(name.key(), 1, Integer::sum));
        Map<String, Name> once = new LinkedHashMap<>();
        names.forEach(name -> once.putIfAbsent(name.key(), name));
        Comparator<Name> best =
                Comparator.comparingDouble(name -> name.score() + Math.log(often.getOrDefault(name.key(), 1)));
        return once.values().stream().sorted(best.reversed()).limit(CHOICES).toList();
    }

    private List<Name> in(TopicRows.Voice voice, IntToDoubleFunction weight) {
        String bare = Tokens.bare(voice.text());
        List<Tokens.Token> tokens = Tokens.in(bare);
        List<Name> names = new ArrayList<>();
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
                    names.add(new Name(
                            written(bare.substring(tokens.get(from).start(), token.end())), voice.message(), score));
                }
            }
        }
        return names;
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
