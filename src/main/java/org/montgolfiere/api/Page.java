package org.montgolfiere.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list. @param next where the next one begins; null: this is the last */
record Page<T>(List<T> items, @Nullable String next) {

    /** From one item more than the page holds: whether it came tells whether there is a next page. */
    static <F, T> Page<T> of(List<F> found, int limit, Function<F, Cursor> end, Function<F, T> shape) {
        List<F> shown = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? end.apply(shown.getLast()).text() : null;
        return new Page<>(shown.stream().map(shape).toList(), next);
    }
}
