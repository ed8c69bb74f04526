package org.montgolfiere.screen;

/**
 * A page among the settings, offered as a bean by the room that owns it.
 *
 * @param key the message key of its name
 * @param path the address below {@code /brands/{brand}}, or a whole one such as {@code /me} where {@code own} is set
 * @param order smaller stands higher
 * @param own whether it belongs to the person rather than to the brand
 */
public record Setting(String key, String path, int order, boolean own) {}
