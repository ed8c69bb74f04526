package org.montgolfiere.channel.x;

import java.util.List;
import org.montgolfiere.channel.Weighing;

/** Texts as X measures and dresses them. */
final class Texts {

    static final int WEIGHT = 280;
    static final int PRIVATE = 10_000;

    /** By version 3 of the rule that X publishes. */
    static final Weighing RULE = new Weighing(
            23,
            List.of(
                    new Weighing.Light(0, 4351),
                    new Weighing.Light(8192, 8205),
                    new Weighing.Light(8208, 8223),
                    new Weighing.Light(8242, 8247)));

    private Texts() {}

    /** Whether two texts are one and the same; where nothing but links is said, they are all that tells one from another. */
    static boolean same(String one, String other) {
        String core = core(one);
        return core.isEmpty() ? one.strip().equals(other.strip()) : core.equals(core(other));
    }

    /** What is left of a text however X dressed it: letters and digits without the names before it and without links. */
    static String core(String text) {
        String bare = Weighing.withoutLinks(text).replaceFirst("^(\\s*@\\w{1,15}\\s)+", "");
        String letters = bare.replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? bare.replaceAll("\\s", "") : letters;
    }
}
