package org.montgolfiere.outbound.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a language by its smallest words: quick, and silent where a text has too few of them. */
enum Tongue {
    FRENCH("""
            le la les un une des du de d' l' au aux et ou est sont etes sommes ai as avez avons ont a j' je tu il elle on nous vous
            ils elles ce cet cette ces c' ca que qu' qui quoi dont ne n' pas plus pour par sur avec sans dans chez vers mon ma mes ton ta tes
            son sa ses notre nos votre vos leur leurs se s' y en mais donc car si tres bien merci bonjour oui non toujours jamais ici fait
            etre avoir quand comme tout tous toute toutes aussi encore deja bientot demain"""),
    ENGLISH("""
            the an of to and is are was were be been being i i'm i'll you your yours he she it its it's we our ours us they them
            their this that these those what who which when where why how not don't can't won't with without for from by on at into about
            as but or so if then than there here have has had do does did will would can could should just very thanks thank hello hi yes
            my me please any some all out up down now today tomorrow see get got let's we're you're i've we've"""),
    SPANISH("""
            el los las una unos unas y del al que es son esta estan por para con sin pero muy gracias hola nuestro nuestra nuestros
            su sus lo como mas hoy manana ya nos usted ustedes aqui donde cuando porque tambien todo todos"""),
    GERMAN("""
            der die das ein eine einen und ist sind war nicht mit ohne fur von zu im am auf bei wir uns unser unsere sie ihr euch
            ich du er es dass wenn aber auch noch schon heute morgen danke hallo bitte wie wo was warum sehr alle mehr"""),
    ITALIAN("""
            il gli uno della delle dei degli che sono siamo per con senza ma anche molto grazie ciao nostro nostra nostri
            oggi domani dove quando perche questo questa questi piu come tutto tutti vi ci non di""");

    private static final int ENOUGH = 2;
    private static final Map<Tongue, String> CODES =
            Map.of(FRENCH, "fr", ENGLISH, "en", SPANISH, "es", GERMAN, "de", ITALIAN, "it");

    private final Set<String> small;

    Tongue(String small) {
        this.small = Set.copyOf(List.of(small.strip().split("\\s+")));
    }

    /** Null: too short to tell, or a language not known here. */
    static @Nullable Tongue of(List<String> words) {
        Tongue best = null;
        long most = 0;
        long second = 0;
        for (Tongue tongue : values()) {
            long found = words.stream().filter(tongue.small::contains).count();
            if (found > most) {
                second = most;
                most = found;
                best = tongue;
            } else {
                second = Math.max(second, found);
            }
        }
        boolean plain = most >= ENOUGH && most >= second + 2 && most * 8 >= words.size();
        return plain ? best : null;
    }

    String code() {
        return CODES.getOrDefault(this, "");
    }

    boolean small(String word) {
        return small.contains(word);
    }

    /** Whether a word is one of the small ones of any language known here. */
    static boolean smallAnywhere(String word) {
        for (Tongue tongue : values()) {
            if (tongue.small.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
