package org.montgolfiere.triage.endpoint;

import java.net.URI;
import java.time.Duration;

/**
 * Where a reader elsewhere answers, as the owner of the host set it.
 *
 * @param base such as {@code http://localhost:11434/v1}
 * @param model the name that the endpoint knows it by
 * @param key empty: none is asked for
 * @param within how long one text may take
 */
public record Endpoint(URI base, String model, String key, Duration within) {

    public static final Duration WITHIN = Duration.ofSeconds(15);

    URI completions() {
        return URI.create(base.toString().replaceFirst("/+$", "") + "/chat/completions");
    }

    /** Without the key: records end up in logs. */
    @Override
    public String toString() {
        return "Endpoint[" + base.getHost() + ", " + model + "]";
    }
}
