package org.montgolfiere.outbound.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kinds of houses, and the words that one of them says of itself. */
final class Trades {

    private static final List<String> NAMES = List.of(
            "sport", "food", "bank", "travel", "games", "fashion", "culture", "health", "home", "telecom", "town",
            "energy", "school");

    private static final Phrases LISTS = Phrases.read("trades");

    /** The trade that a draft speaks as, where the account has never spoken of it and has one of its own; null: none. */
    @Nullable
    String foreign(String plain, Facts facts, boolean switched) {
        if (!LISTS.in("we", plain)) {
            return null;
        }
        String around = facts.talk().theirs() + facts.talk().ours();
        String all = facts.voice().all();
        for (String trade : NAMES) {
            long words = LISTS.all(trade, plain).stream()
                    .filter(word -> !all.contains(word) && !around.contains(word))
                    .count();
            boolean speaks = words >= (switched ? 1 : 2);
            if (speaks && facts.voice().uses(LISTS, trade) <= 1 && !LISTS.in(trade, around) && hasOne(facts.voice())) {
                return trade;
            }
        }
        return null;
    }

    private static boolean hasOne(Voice voice) {
        return NAMES.stream().anyMatch(trade -> voice.uses(LISTS, trade) >= 2);
    }
}
