package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether this was meant for another account. */
final class WrongAccount implements Check {

    private static final double FOREIGN = 2;
    private static final double AFTER_A_SWITCH = 1;
    private static final Phrases LISTS = Phrases.read("partners");
    private static final Trades TRADES = new Trades();

    @Override
    public String name() {
        return "wrong-account";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        Speaker speaker = facts.speaker();
        boolean switched = speaker.justSwitched();
        double bar = switched ? AFTER_A_SWITCH : FOREIGN;
        String plain = draft.own();
        for (Speaker.Other other : speaker.others()) {
            if (likeness(plain, facts, other) >= bar) {
                return switched
                        ? Verdict.asked("wrong-account.switched", other.handle())
                        : Verdict.asked("wrong-account.other", other.handle());
            }
        }
        if (facts.voice().enough()) {
            String trade = TRADES.foreign(plain, facts, switched);
            if (trade != null) {
                return Verdict.asked("wrong-account.trade", trade);
            }
            String tongue = otherTongue(draft, facts, switched);
            if (tongue != null) {
                return Verdict.asked("wrong-account.language");
            }
        }
        return Verdict.ALLOWED;
    }

    /** How much it speaks as the other account: its tag, its domain, its handle, words that it alone uses. */
    private static double likeness(String plain, Facts facts, Speaker.Other other) {
        String handle = bare(other.handle());
        double weight = 0;
        boolean named = !handle.isEmpty() && plain.contains("@" + handle);
        if (named && !LISTS.in("partner", plain)) {
            weight += LISTS.in("own", plain) ? 2 : 1;
        }
        Set<String> tags = new HashSet<>(Signs.hashtags(plain));
        tags.retainAll(other.voice().hashtags());
        tags.removeAll(facts.voice().hashtags());
        weight += 1.5 * Math.min(2, tags.size());
        List<String> words = Plain.words(plain).stream().distinct().toList();
        double theirs = words.stream().mapToDouble(word -> rarity(word, other.voice(), facts.voice())).sum();
        double ours = words.stream().mapToDouble(word -> rarity(word, facts.voice(), other.voice())).sum();
        weight += Math.max(0, Math.min(3, theirs - ours - 0.3)) ;
        return LISTS.in("partner", plain) && ours > 0 ? weight / 2 : weight;
    }

    /** What a word that one voice uses and the other never does says for that voice. */
    private static double rarity(String word, Voice one, Voice other) {
        if (word.length() < 4 || Tongue.smallAnywhere(word) || other.share(word) > 0) {
            return 0;
        }
        double share = one.share(word);
        return share == 0 ? 0 : 0.35 + Math.min(0.9, 1.5 * share);
    }

    /** Just after a switch, or in a thread of another language: a language that this account never used. */
    private static @Nullable String otherTongue(Draft draft, Facts facts, boolean switched) {
        Tongue tongue = Post.of(draft.text(), draft.own()).tongue();
        if (tongue == null || !switched || facts.voice().speaks(tongue)) {
            return null;
        }
        boolean asked = facts.talk().open().stream()
                .anyMatch(turn -> Post.of(turn.text(), turn.plain()).tongue() == tongue);
        boolean spoken = facts.speaker().others().stream()
                .anyMatch(other -> other.voice().speaks(tongue));
        return asked || !spoken ? null : tongue.code();
    }

    private static String bare(String handle) {
        String plain = Plain.of(handle).toLowerCase(Locale.ROOT);
        return plain.startsWith("@") ? plain.substring(1) : plain;
    }
}
