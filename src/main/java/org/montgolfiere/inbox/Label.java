package org.montgolfiere.inbox;

/** A word that a brand sorts its conversations by. @param colour 1 to 12 */
public record Label(long id, String name, int colour) {}
