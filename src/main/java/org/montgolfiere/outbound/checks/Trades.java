package org.montgolfiere.outbound.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds of houses, and the words that one of them says of itself. */
final class Trades {

    private static final List<String> NAMES = List.of(
            "sport", "food", "bank", "travel", "games", "fashion", "culture", "health", "home", "telecom", "town", "energy", "school");

    private static final Phrases LISTS = Phrases.read("trades");

    /** The trade that a draft speaks as, where the account has never spoken of it and has one of its own; null: none. */
    @Nullable
    String foreign(String plain, Facts facts, boolean switched) {
        if (!LISTS.in("we", plain)) {
            return null;
        }
        String around = facts.talk().theirs() + facts.talk().ours();
        Set<String> own = new HashSet<>(Plain.words(facts.voice().all()));
        String all = facts.voice().all();
        for (String trade : NAMES) {
            long words = LISTS.all(trade, plain).stream()
                    .filter(word -> !own.contains(word) && !all.contains(word) && !around.contains(word))
                    .count();
            boolean speaks = words >= (switched ? 1 : 2);
            if (speaks && !LISTS.in(trade, all) && !LISTS.in(trade, around) && hasOne(all)) {
                return trade;
            }
        }
        return null;
    }

    private static boolean hasOne(String all) {
        return NAMES.stream().anyMatch(trade -> LISTS.all(trade, all).size() >= 2);
    }
}
