package org.montgolfiere.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.shield.Folded;
import org.springframework.stereotype.Component;

/** Folds an export as screens are folded: words that hurt, that nobody has read, or that nobody understood are not in it. */
@Component
class Exported {

    private final Judging judging;

    Exported(Judging judging) {
        this.judging = judging;
    }

    /** @param all as {@link Files#everything} gives it; of its messages the desk's own numbers are taken out */
    Map<String, Object> of(long brand, Map<String, Object> all, boolean unfold) {
        Map<String, Object> folded = new LinkedHashMap<>(all);
        folded.put("messages", messages(brand, items(all.get("messages")), unfold));
        if (!unfold) {
            folded.put("setAside", without(items(all.get("setAside")), "raw"));
        }
        return folded;
    }

    private List<Map<String, Object>> messages(long brand, List<Map<String, Object>> messages, boolean unfold) {
        List<Long> numbers = new ArrayList<>();
        messages.forEach(message -> numbers.add(number(message)));
        Map<Long, Judgement> judgements = judging.of(brand, numbers);
        List<Map<String, Object>> folded = new ArrayList<>();
        for (Map<String, Object> message : messages) {
            folded.add(message(message, judgements.get(number(message)), unfold));
        }
        return folded;
    }

    private static Map<String, Object> message(
            Map<String, Object> message, @Nullable Judgement judgement, boolean unfold) {
        Map<String, Object> shown = new LinkedHashMap<>(message);
        shown.remove("number");
        Folded body = Folds.of(Folded.plain(Objects.toString(message.get("text"), "")), judgement);
        boolean hidden = !unfold && !body.quotable();
        shown.put("folded", hidden);
        if (hidden) {
            shown.remove("text");
            shown.put("media", without(items(message.get("media")), "alt")); // a picture's description is theirs too
        }
        return shown;
    }

    private static List<Map<String, Object>> without(List<Map<String, Object>> items, String key) {
        List<Map<String, Object>> less = new ArrayList<>();
        for (Map<String, Object> item : items) {
            Map<String, Object> copy = new LinkedHashMap<>(item);
            copy.remove(key);
            less.add(copy);
        }
        return less;
    }

    private static long number(Map<String, Object> message) {
        return message.get("number") instanceof Number number ? number.longValue() : 0;
    }

    @SuppressWarnings("unchecked") // as Files reads it from JSON
    private static List<Map<String, Object>> items(@Nullable Object json) {
        return json == null ? List.of() : (List<Map<String, Object>>) json;
    }
}
