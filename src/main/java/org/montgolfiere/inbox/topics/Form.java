package org.montgolfiere.inbox.topics;

import java.util.Arrays;
import java.util.List;

/**
 * What is compared of a text; holds none of its words.
 *
 * @param hash equal for texts that are the same after normalisation
 * @param words what its telling words mean, each once, in ascending order
 * @param bands keys of which texts that are nearly the same share one
 */
record Form(long hash, int[] words, long[] bands) {

    private static final int MOST = 64;
    private static final int ROWS = 3;
    private static final int BANDS = 6;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    /** Nothing to compare: no word in it. */
    boolean isEmpty() {
        return hash == 0;
    }

    static Form of(String text, Lexicon lexicon) {
        List<Tokens.Token> tokens = Tokens.of(text);
        long hash = 0;
        int[] words = new int[Math.min(tokens.size(), MOST * 2)];
        int count = 0;
        boolean named = false;
        for (Tokens.Token token : tokens) {
            boolean partOfAName = named && token.counts();
            named = !token.ends() && lexicon.names(token.word());
            if (token.ends() || partOfAName) {
                continue;
            }
            if (!token.counts()) {
                hash = mixed(hash ^ token.word().hashCode() * SEED);
            }
            if (count < words.length && !lexicon.isCommon(token.word())) {
                words[count++] = lexicon.meaning(token.word()).hashCode();
            }
        }
        int[] said = Arrays.copyOf(words, count);
        return new Form(hash, distinct(said), bands(said));
    }

    /** The share of words that two texts have in common, rare ones counting more. */
    double likeness(int[] other, Rarity rarity) {
        double shared = 0;
        double all = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < words.length || theirs < other.length) {
            int order = mine == words.length
                    ? 1
                    : theirs == other.length ? -1 : Integer.compare(words[mine], other[theirs]);
            double weight = rarity.of(order > 0 ? other[theirs] : words[mine]);
            all += weight;
            shared += order == 0 ? weight : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return all == 0 ? 0 : shared / all;
    }

    private static int[] distinct(int[] said) {
        return Arrays.stream(said).sorted().distinct().limit(MOST).toArray();
    }

    /** MinHash over single words and pairs of neighbours, in bands for lookups. */
    private static long[] bands(int[] said) {
        if (said.length == 0) {
            return new long[0];
        }
        long[] least = new long[ROWS * BANDS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int place = 0; place < said.length; place++) {
            lower(least, said[place]);
            if (place > 0) {
                lower(least, said[place - 1] * 31L + said[place] + SEED);
            }
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band + 1;
            for (int row = 0; row < ROWS; row++) {
                key = mixed(key ^ least[band * ROWS + row] * SEED);
            }
            bands[band] = key;
        }
        return bands;
    }

    private static void lower(long[] least, long shingle) {
        long hash = shingle;
        for (int place = 0; place < least.length; place++) {
            hash = mixed(hash + SEED);
            least[place] = Math.min(least[place], hash);
        }
    }

    private static long mixed(long value) {
        long mixed = value + SEED;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
