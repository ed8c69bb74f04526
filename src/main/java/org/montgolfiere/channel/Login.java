package org.montgolfiere.channel;

import java.util.function.Consumer;

/**
 * An account with its opened secret, for the length of one call.
 *
 * @param secret what the adapter keeps between calls (tokens), its own format
 * @param renewed told when the adapter has a new secret to keep, such as after a token refresh
 */
public record Login(Account account, String secret, Consumer<String> renewed) {}
