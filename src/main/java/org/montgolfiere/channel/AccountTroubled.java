package org.montgolfiere.channel;

/**
 * A network stopped letting an account in; a person must connect it again. Published in the transaction that notes it.
 *
 * @param why a message key with its argument after a colon
 */
public record AccountTroubled(Account account, String why) {}
