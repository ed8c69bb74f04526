package org.montgolfiere.outbound.web;

/**
 * Something in the tray that leaves only once the handle of its account is typed.
 *
 * @param address where it is sent again, with the handle
 * @param why it was stopped, in words
 * @param at the handle
 */
public record Confirmation(String address, String why, String at) {}
