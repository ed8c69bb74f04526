package org.montgolfiere.home;

/** Something in the home folder or its database failed; the message is one sentence for the person who runs the desk. */
public final class HomeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HomeFailure(String sentence) {
        super(sentence);
    }

    public HomeFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
