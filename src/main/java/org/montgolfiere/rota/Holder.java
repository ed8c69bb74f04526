package org.montgolfiere.rota;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may hold a desk, with what they can answer.
 *
 * @param languages lower-case codes
 * @param grants the subjects they may answer
 */
public record Holder(long person, String name, Set<String> languages, List<Grant> grants) {

    /**
     * @param subject null: every subject
     * @param until when it ends; null: it stands
     */
    public record Grant(@Nullable String subject, @Nullable Instant until) {

        /** May answer everything, as those do whose work the desk is. */
        public static final Grant EVERYTHING = new Grant(null, null);

        boolean covers(String wanted, Instant instant) {
            return (subject == null || subject.equalsIgnoreCase(wanted)) && (until == null || instant.isBefore(until));
        }
    }

    public Holder {
        languages = Set.copyOf(languages);
        grants = List.copyOf(grants);
    }

    /** @param subject null: any; @param language a code such as {@code de}; null: any */
    public boolean answers(@Nullable String subject, @Nullable String language, Instant instant) {
        return speaks(language) && mayAnswer(subject, instant);
    }

    boolean speaks(@Nullable String language) {
        return language == null || languages.contains(language.toLowerCase(Locale.ROOT));
    }

    boolean mayAnswer(@Nullable String subject, Instant instant) {
        return subject == null || grants.stream().anyMatch(grant -> grant.covers(subject, instant));
    }
}
