package org.montgolfiere.channel;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a network that calls the desk by itself proves that it is the one who calls. Nothing is understood here: what is
 * genuine is stored, and read afterwards as a stream of the account, through {@link Hooks#read}.
 */
public interface Hook {

    /**
     * Decides on one call, before anything in its body is believed. Secrets are compared in constant time
     * ({@link java.security.MessageDigest#isEqual}).
     */
    Verdict verify(Login login, Call call);

    /**
     * Answers a network that asks, by GET, whether this address is ours.
     *
     * @param asked the query, each name with its first value
     * @return a JSON text; null: it asked nothing that this network asks
     */
    default @Nullable String challenge(Login login, Map<String, String> asked) {
        return null;
    }

    /**
     * A call as it came.
     *
     * @param headers by lower-case name
     * @param at when it came, by the desk's clock
     */
    record Call(Map<String, String> headers, byte[] body, Instant at) {

        /** Without anything of it: its headers hold a signature, its body what people wrote. */
        @Override
        public String toString() {
            return "Call[" + body.length + " bytes]";
        }
    }

    /** The decision. */
    sealed interface Verdict {
        /** @param key what this delivery is called at every try, unique within the account */
        record Genuine(String key) implements Verdict {}

        /** It is not from the network, or it is from too long ago. */
        record Refused() implements Verdict {}
    }
}
