package org.montgolfiere.channel;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An account with its opened secret, for the length of one call.
 *
 * @param secret what the adapter keeps between calls (tokens), its own format
 * @param renewed told when the adapter has a new secret to keep, such as after a token refresh
 * @param kept the secret as it is kept by now, which another process may have renewed meanwhile
 */
public record Login(Account account, String secret, Consumer<String> renewed, Supplier<String> kept) {

    /** One that nobody else renews. */
    public Login(Account account, String secret, Consumer<String> renewed) {
        this(account, secret, renewed, () -> secret);
    }
}
