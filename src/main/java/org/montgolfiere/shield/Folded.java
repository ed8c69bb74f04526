package org.montgolfiere.shield;

import org.jspecify.annotations.Nullable;

/**
 * The only form in which a body of text reaches a screen. Either it may be read at once, or it stays folded behind a
 * gist without venom until its reader opens it.
 *
 * @param text the body
 * @param gist what stands in its place while folded; null: it may be read at once
 */
public record Folded(String text, @Nullable String gist) {

    public static Folded plain(String text) {
        return new Folded(text, null);
    }

    public boolean closed() {
        return gist != null;
    }
}
