package org.montgolfiere.shield;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The only form in which a body of text reaches a screen, a file or a program. Three kinds: one that may be quoted
 * anywhere; one that nobody has read yet, which stands in its thread and nowhere else; and one that stays behind its gist
 * until its reader opens it. A test lists who may ask for {@link #opened}.
 */
public final class Folded {

    private final String text;
    private final @Nullable Gist gist;
    private final boolean quotable;

    private Folded(String text, @Nullable Gist gist, boolean quotable) {
        this.text = text;
        this.gist = gist;
        this.quotable = quotable;
    }

    /** Ours, or read and harmless. */
    public static Folded plain(String text) {
        return new Folded(text, null, true);
    }

    /** Not read by triage yet. */
    public static Folded unread(String text) {
        return new Folded(text, null, text.isEmpty());
    }

    /** @param gist stands in the place of the words */
    public static Folded behind(String text, Gist gist) {
        return behind(text, words -> gist);
    }

    /** @param gist makes, of the words, what stands in their place */
    public static Folded behind(String text, Function<String, Gist> gist) {
        return text.isEmpty() ? plain(text) : new Folded(text, gist.apply(text), false);
    }

    /** Whether it is hostile: its words are not there until somebody opens it. */
    public boolean closed() {
        return gist != null;
    }

    /** Whether its words may stand outside their thread. */
    public boolean quotable() {
        return quotable;
    }

    /** What stands in its place; null where it is not closed. */
    public @Nullable Gist gist() {
        return gist;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The words where they may stand in their own thread; else an empty text. */
    public String inThread() {
        return closed() ? "" : text;
    }

    /** The words where they may stand anywhere; else an empty text. */
    public String quoted() {
        return quotable ? text : "";
    }

    /** The words whatever they are, for whoever opened them by an act of their own, and for what must keep them whole. */
    public String opened() {
        return text;
    }

    /** Without the words: it may be written to a log. */
    @Override
    public String toString() {
        return "Folded[" + text.length() + " letters]";
    }
}
