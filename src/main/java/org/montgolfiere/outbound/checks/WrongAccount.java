package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether this was meant for another account. */
final class WrongAccount implements Check {

    private static final double FOREIGN = 1.22;
    private static final double AFTER_A_SWITCH = 0.7;
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .]?\\d){7,}");
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

    /** How much it speaks as the other account: its name, tag, address, number, and words that it alone uses. */
    static double likeness(String plain, Facts facts, Speaker.Other other) {
        Voice own = facts.voice();
        double weight = 0;
        if (names(plain, bare(other.handle())) && !names(own.all(), bare(other.handle()))) {
            weight += LISTS.in("own", plain) ? 2 : 1.5;
        }
        Set<String> tags = new HashSet<>(Signs.hashtags(plain));
        tags.retainAll(other.voice().hashtags());
        tags.removeAll(own.hashtags());
        weight += 2 * Math.min(1, tags.size());
        weight += numbers(plain, facts, other) ? 2 : 0;
        List<String> asked = Plain.words(facts.talk().theirs());
        List<String> words = Plain.words(plain).stream()
                .distinct()
                .filter(word -> !asked.contains(word))
                .toList();
        double theirs = sum(words, other.voice(), own);
        double ours = sum(words, own, other.voice());
        weight += Math.max(0, theirs - 1.2 * ours);
        return LISTS.in("partner", plain) ? weight / 3 : weight;
    }

    private static boolean names(String plain, String handle) {
        return handle.length() > 4
                && (plain.contains("@" + handle) || plain.replace(" ", "").contains(handle));
    }

    /** A telephone number or an address of theirs. */
    private static boolean numbers(String plain, Facts facts, Speaker.Other other) {
        String theirs = digits(other.voice().all());
        String ours = digits(facts.voice().all());
        boolean number = NUMBER.matcher(plain)
                .results()
                .map(found -> digits(found.group()))
                .anyMatch(found -> theirs.contains(found) && !ours.contains(found));
        return number
                || Links.in(plain).stream()
                        .map(Links::host)
                        .anyMatch(host -> other.voice().all().contains(host)
                                && !facts.voice().all().contains(host));
    }

    private static String digits(String text) {
        return text.replaceAll("(?<=\\d)[ .](?=\\d)", "");
    }

    private static double sum(List<String> words, Voice one, Voice other) {
        return words.stream().mapToDouble(word -> rarity(word, one, other)).sum();
    }

    /** What a word that one voice uses and the other never does says for that voice. */
    private static double rarity(String word, Voice one, Voice other) {
        if (word.length() < 4 || Tongue.smallAnywhere(word) || other.share(word) > 0) {
            return 0;
        }
        double share = one.share(word);
        return share == 0 ? 0 : 0.4 + Math.min(1, 4 * share);
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
