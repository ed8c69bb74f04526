package org.montgolfiere.rota.solver;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the desk and the solver's process say to each other, one JSON object a line. */
final class Line {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The desk's only line; the end of its input asks for the best so far. */
    record Request(Problem problem, @Nullable Roster start, Budget budget) {}

    /** Of the two, what there is: many times the best so far, at the end the plan. */
    record Answer(
            @Nullable Progress progress,
            @Nullable Roster best,
            @Nullable Plan plan) {}

    private Line() {}

    static String of(Object said) {
        return JSON.writeValueAsString(said);
    }

    static <T> T read(String line, Class<T> type) {
        return JSON.readValue(line, type);
    }
}
