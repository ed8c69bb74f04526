package org.montgolfiere.home;

/** The desk was called in a way that cannot work; the message is one sentence for the person who called it. Exit code 2. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUse(String sentence) {
        super(sentence);
    }

    public WrongUse(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
