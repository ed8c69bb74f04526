package org.montgolfiere.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.shield.Folded;
import org.springframework.stereotype.Component;

/** Folds an export as screens are folded: words that hurt, that nobody has read, or that nobody understood. */
@Component
class Exported {

    private final Judging judging;

    Exported(Judging judging) {
        this.judging = judging;
    }

    /** @param all as {@link Files#everything} gives it; of its messages the desk's own numbers are taken out */
    Map<String, Object> of(long brand, Map<String, Object> all, boolean unfold) {
        List<Map<String, @Nullable Object>> messages = items(all, "messages");
        Map<Long, Judgement> judgements =
                judging.of(brand, messages.stream().map(Exported::number).toList());
        Map<String, Object> folded = new LinkedHashMap<>(all);
        folded.put(
                "messages",
                messages.stream()
                        .map(message -> message(message, judgements.get(number(message)), unfold))
                        .toList());
        if (!unfold) {
            folded.put(
                    "setAside", items(all, "setAside").stream().map(Exported::aside).toList());
        }
        return folded;
    }

    private static Map<String, @Nullable Object> message(
            Map<String, @Nullable Object> message, @Nullable Judgement judgement, boolean unfold) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(message);
        shown.remove("number");
        Folded body = Folds.of(Folded.plain(Objects.toString(message.get("text"), "")), judgement);
        boolean hidden = !unfold && !body.quotable();
        shown.put("folded", hidden);
        if (hidden) {
            shown.put("text", null);
            shown.put("media", items(message, "media").stream().map(Exported::mute).toList());
        }
        return shown;
    }

    /** A picture's description is its author's words too. */
    private static Map<String, @Nullable Object> mute(Map<String, @Nullable Object> media) {
        return without(media, "alt");
    }

    private static Map<String, @Nullable Object> aside(Map<String, @Nullable Object> piece) {
        return without(piece, "raw");
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> item, String key) {
        Map<String, @Nullable Object> less = new HashMap<>(item);
        less.put(key, null);
        return less;
    }

    private static long number(Map<String, @Nullable Object> message) {
        return message.get("number") instanceof Number number ? number.longValue() : 0;
    }

    private static List<Map<String, @Nullable Object>> items(Map<String, ?> all, String key) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        if (all.get(key) instanceof List<?> list) {
            for (Object item : list) {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                ((Map<?, ?>) Objects.requireNonNull(item)).forEach((name, value) -> copy.put((String) name, value));
                items.add(copy);
            }
        }
        return items;
    }
}
