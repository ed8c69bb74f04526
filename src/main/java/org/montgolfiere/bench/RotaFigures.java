package org.montgolfiere.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What one run of the solver gave; printed as one line. @param seconds by the clock @param bound null: none was found */
record RotaFigures(
        String instance,
        double seconds,
        long cost,
        long violations,
        @Nullable Long bound) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("instance", instance);
        keys.put("seconds", Math.round(seconds * 10) / 10.0);
        keys.put("cost", cost);
        keys.put("hard_violations", violations);
        keys.put("bound", bound);
        return JSON.writeValueAsString(keys);
    }

    String words() {
        String proved = bound == null ? "no bound" : "no roster costs less than " + bound;
        return String.format(
                Locale.ROOT,
                "%s: cost %,d after %.1f s, %d rules broken, %s",
                instance,
                cost,
                seconds,
                violations,
                proved);
    }
}
