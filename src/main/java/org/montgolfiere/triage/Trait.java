package org.montgolfiere.triage;

/** What a text can be; each is yes or no by itself. */
public enum Trait {
    /** Venom aimed at people. */
    HOSTILE,
    /** Venom aimed at what people are. */
    HATE,
    /** Harm that is announced or hinted at; always hostile as well. */
    THREAT,
    /** A person may be in danger; in doubt yes. */
    DANGER,
    /** Information is wanted. */
    QUESTION,
    /** Something is to be done. */
    REQUEST,
    PRAISE,
    COMPLAINT,
    IRONY,
    SPAM
}
