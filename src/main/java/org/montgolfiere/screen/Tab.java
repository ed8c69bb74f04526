package org.montgolfiere.screen;

/**
 * A place in the side navigation, offered as a bean by the room that owns it.
 *
 * @param key the message key of its name; its last word is the id of its icon in the sprite
 * @param path the address below {@code /brands/{brand}}, such as {@code /conversations}
 * @param order smaller stands higher; from 900 on it stands below the rule
 */
public record Tab(String key, String path, int order) {

    public String icon() {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
