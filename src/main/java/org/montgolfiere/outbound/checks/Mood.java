package org.montgolfiere.outbound.checks;

/** How somebody writes to us. */
enum Mood {
    GRIEF,
    ANGER,
    PLAYFUL,
    PLAIN;

    private static final Phrases LISTS = Phrases.read("mood");

    static Mood of(String plain) {
        if (LISTS.in("grief", plain)) {
            return GRIEF;
        }
        if (LISTS.in("anger", plain)) {
            return ANGER;
        }
        return LISTS.in("playful", plain) || Signs.emoji(plain).stream().anyMatch("😂🤣😅😜😉😄😆😁😝🙃"::contains)
                ? PLAYFUL
                : PLAIN;
    }
}
