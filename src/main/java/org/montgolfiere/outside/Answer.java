package org.montgolfiere.outside;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a call outside ended: with a whole reply, or with a failure that tells whether the request may have arrived. */
public sealed interface Answer {

    /**
     * The server's whole reply, whatever its status.
     *
     * @param from where it came from, after redirects
     * @param headers by lower-case name
     */
    record Reply(int status, Map<String, List<String>> headers, byte[] body, URI from) implements Answer {

        public boolean good() {
            return status >= 200 && status < 300;
        }

        /** The body as UTF-8; what is no UTF-8 becomes a replacement sign. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The first value of a header, its name in lower case; null: it is not there. */
        public @Nullable String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.getFirst();
        }

        /** Without the body: it may hold what a log must not. */
        @Override
        public String toString() {
            return "Reply[" + status + ", " + body.length + " bytes]";
        }
    }

    /** No whole reply. */
    sealed interface Failure extends Answer {
        /** Whether the server may have received the request; false: it surely did not. */
        boolean mayHaveArrived();

        /** For logs: one short phrase without secrets. */
        String why();
    }

    /** The address is none that the desk may call. Nothing was sent there. */
    record Refused(String why) implements Failure {
        @Override
        public boolean mayHaveArrived() {
            return false;
        }
    }

    /** The time that the whole call had is over. */
    record TimedOut(boolean mayHaveArrived) implements Failure {
        @Override
        public String why() {
            return "no whole answer in time";
        }
    }

    /** The answer is longer than the request allows. */
    record TooLarge() implements Failure {
        @Override
        public boolean mayHaveArrived() {
            return true;
        }

        @Override
        public String why() {
            return "the answer is too long";
        }
    }

    /** No name, no connection, or one that broke off. */
    record Unreachable(String why, boolean mayHaveArrived) implements Failure {}
}
