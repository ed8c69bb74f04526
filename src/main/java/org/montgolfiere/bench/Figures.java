package org.montgolfiere.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, by the keys under which it is printed; null: could not be measured here. */
final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One line of the table. @param target what is to be reached on two cores, in the words of the table */
    private enum Line {
        BATCH("batch_messages_per_second", "messages/s stored in batches", "at least 5000"),
        SINGLE("single_messages_per_second", "messages/s stored one by one", ""),
        COPY("copy_messages_per_second", "messages/s by PostgreSQL COPY, the limit", ""),
        HALF("stored_to_screen_p50_ms", "ms from sending to the event stream at 200/s, p50", ""),
        SCREEN("stored_to_screen_p99_ms", "ms from sending to the event stream at 200/s, p99", "at most 250"),
        PAGE("inbox_page_p99_ms", "ms for a page of the inbox, p99", "at most 50"),
        SEARCH("search_p99_ms", "ms for a search, p99", "at most 150"),
        FIRST("first_page_ms", "ms from the first start to the first page", "at most 4000"),
        SECOND("second_start_first_page_ms", "ms from a later start to the first page", "at most 2500"),
        RESIDENT("resident_mib", "MiB resident, PostgreSQL not counted", "at most 300");

        private final String key;
        private final String words;
        private final String target;

        Line(String key, String words, String target) {
            this.key = key;
            this.words = words;
            this.target = target;
        }
    }

    private final Map<String, @Nullable Double> measured = new LinkedHashMap<>();

    void put(String key, @Nullable Double value) {
        measured.put(key, value);
    }

    /** All keys on one line, numbers with one decimal. */
    String json() {
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        for (Line line : Line.values()) {
            Double value = measured.get(line.key);
            ordered.put(line.key, value == null ? null : Math.round(value * 10) / 10.0);
        }
        return JSON.writeValueAsString(ordered);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        for (Line line : Line.values()) {
            Double value = measured.get(line.key);
            String shown = value == null ? "-" : String.format(Locale.ROOT, "%,.1f", value);
            table.append(String.format(Locale.ROOT, "%-52s %12s   %s%n", line.words, shown, line.target));
        }
        return table.toString();
    }
}
