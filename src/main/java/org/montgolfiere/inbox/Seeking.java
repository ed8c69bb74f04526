package org.montgolfiere.inbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what a person typed to what is looked for; typed words that find nothing are taken for slips of known ones. */
@Component
class Seeking {

    /** Of the latest messages: from here on a walk through conversations is quicker than the index of words. */
    private static final int COMMON = 30;

    private final Queries queries;
    private final Searches searches;

    Seeking(Queries queries, Searches searches) {
        this.queries = queries;
        this.searches = searches;
    }

    /** @return null where nothing was typed */
    @Nullable
    Sought of(long brand, @Nullable String typed) {
        String query = queries.of(brand, typed);
        if (query == null) {
            return null;
        }
        int latest = searches.amongLatest(brand, query);
        if (latest > 0 || searches.any(brand, query)) {
            return new Sought(query, latest >= COMMON);
        }
        String wide = Objects.requireNonNull(queries.of(brand, typed, true));
        return new Sought(wide, searches.amongLatest(brand, wide) >= COMMON);
    }
}
