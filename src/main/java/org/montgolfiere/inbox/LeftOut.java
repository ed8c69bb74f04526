package org.montgolfiere.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a message that its text leaves out: what it repeats, how it is signed, and what somebody says below. */
final class LeftOut {

    /** Less than the reader looks at in one text. */
    private static final int PIECE = 1_500;

    private LeftOut() {}

    /** Line by line, in pieces that are read each as a whole. @param whole all of its words; null: they are its text */
    static List<String> of(String text, @Nullable String whole) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Set<String> shown = new HashSet<>(text.lines().toList());
        for (String line : whole == null ? List.<String>of() : whole.lines().toList()) {
            if (line.isBlank() || shown.contains(line)) {
                continue;
            }
            for (int from = 0; from < line.length(); from += PIECE) {
                String part = line.substring(from, Math.min(line.length(), from + PIECE));
                if (piece.length() + part.length() > PIECE) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(part).append('\n');
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
