package org.montgolfiere.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, by the keys under which it is printed; null: could not be measured here. */
final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One line of the table.
     *
     * @param target what is to be reached on two cores, in the words of the table
     * @param decimals how exactly it is printed
     */
    record Line(String key, String words, String target, int decimals) {}

    static final List<Line> INTAKE = List.of(
            new Line("batch_messages_per_second", "messages/s stored in batches", "at least 5000", 1),
            new Line("single_messages_per_second", "messages/s stored one by one", "", 1),
            new Line("copy_messages_per_second", "messages/s by PostgreSQL COPY, the limit", "", 1),
            new Line("stored_to_screen_p50_ms", "ms from sending to the event stream at 200/s, p50", "", 1),
            new Line("stored_to_screen_p99_ms", "ms from sending to the event stream at 200/s, p99", "at most 250", 1),
            new Line("inbox_page_p99_ms", "ms for a page of the inbox, p99", "at most 50", 1),
            new Line("search_p99_ms", "ms for a search, p99", "at most 150", 1),
            new Line("first_page_ms", "ms from the first start to the first page", "at most 4000", 1),
            new Line("second_start_first_page_ms", "ms from a later start to the first page", "at most 2500", 1),
            new Line("resident_mib", "MiB resident, PostgreSQL not counted", "at most 300", 1));

    static final List<Line> STORM = List.of(
            new Line("messages", "messages of the storm", "", 0),
            new Line("seconds", "s until all were stored, read and placed", "", 1),
            new Line("messages_per_second", "messages/s, the whole", "", 1),
            new Line("topics", "topics to look at, the rest counted as one", "at most 60", 0),
            new Line("purity", "purity of the topics", "", 3),
            new Line("completeness", "completeness of the topics", "", 3),
            new Line("page_p99_ms", "ms for a page while 500/s come, p99", "below 100", 1),
            new Line("urgent_to_screen_p99_ms", "ms from stored to screen for what is urgent, p99", "below 1000", 1),
            new Line("peak_resident_mib", "MiB resident at most, reader included", "below 450", 1),
            new Line("intake_seconds", "s to store them", "", 1),
            new Line("intake_messages_per_second", "messages/s stored", "", 1),
            new Line("reading_seconds", "s to read them", "", 1),
            new Line("reading_messages_per_second", "messages/s read", "", 1),
            new Line("grouping_seconds", "s until the last was placed, from the first reading", "", 1),
            new Line("grouping_messages_per_second", "messages/s placed", "", 1),
            new Line("shared_share", "share of them that share a reading", "", 3),
            new Line("shared_looked_at", "of these read again by the model, to compare", "", 0),
            new Line("shared_missed", "which it would fold and the shared reading does not", "", 0),
            new Line("insults_added", "copies with an insult added", "", 0),
            new Line("insults_shared_open", "which share a reading that does not fold", "0", 0),
            new Line("live_messages", "messages that came while pages were read", "", 0),
            new Line("pages", "pages read meanwhile", "", 0),
            new Line("urgent", "urgent messages meanwhile", "", 0),
            new Line("urgent_unseen", "which never came to the screen", "0", 0),
            new Line("resident_mib", "MiB resident before that", "", 1));

    private final List<Line> lines;
    private final Map<String, @Nullable Double> measured = new LinkedHashMap<>();

    Figures(List<Line> lines) {
        this.lines = lines;
    }

    void put(String key, @Nullable Double value) {
        measured.put(key, value);
    }

    /** All keys on one line. */
    String json() {
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        for (Line line : lines) {
            Double value = measured.get(line.key());
            ordered.put(line.key(), value == null ? null : rounded(value, line.decimals()));
        }
        return JSON.writeValueAsString(ordered);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        for (Line line : lines) {
            Double value = measured.get(line.key());
            String shown = value == null ? "-" : String.format(Locale.ROOT, "%,." + line.decimals() + "f", value);
            table.append(String.format(Locale.ROOT, "%-52s %12s   %s%n", line.words(), shown, line.target()));
        }
        return table.toString();
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
