package org.montgolfiere.channel;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An account with its opened secret, for the length of one call.
 *
 * @param secret what the adapter keeps between calls (tokens), its own format
 * @param renewed told when the adapter has a new secret to keep, such as after a token refresh
 */
public record Login(Account account, String secret, Renewing renewed) {

    /** Keeps a new secret; whoever renews one at the same time as others waits for their {@link Turns}. */
    public interface Renewing extends Consumer<String> {

        /** What is kept now: another call, or another process, may have renewed it; null: nothing is, any more. */
        default @Nullable String kept(String known) {
            return known;
        }

        /**
         * Changes what is kept, whatever another call made of it meanwhile.
         *
         * @param change asked again where somebody else was faster
         * @return what is kept from now on; null: nothing is, any more
         */
        default @Nullable String change(String known, UnaryOperator<String> change) {
            String before = kept(known);
            String next = before == null ? null : change.apply(before);
            if (next != null) accept(next);
            return next;
        }
    }
}
