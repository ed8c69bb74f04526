package org.montgolfiere.outbound.spelling;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What goes between the desk and its proof-reader: one line of JSON each way. */
final class Line {

    private Line() {}

    /** @param language {@code fr} or {@code en} */
    record Question(String text, String language) {}

    record Answer(List<Slip> slips) {}

    /** As the rooms above know it, in words of this process. */
    record Slip(String words, List<String> proposals) {}

    static String of(Object said) {
        return JsonMapper.shared().writeValueAsString(said);
    }

    static <T> T read(String line, Class<T> type) {
        return JsonMapper.shared().readValue(line, type);
    }
}
