package org.montgolfiere.inbox;

/** A text to answer with again. @param language such as {@code fr} */
public record SavedReply(long id, String title, String language, String text) {}
