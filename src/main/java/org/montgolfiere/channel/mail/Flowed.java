package org.montgolfiere.channel.mail;

import java.util.ArrayList;
import java.util.List;

/** Text whose lines were broken to fit a terminal (RFC 3676), made into paragraphs again. */
final class Flowed {

    private Flowed() {}

    /** @param deletesSpace whether the space that marks a soft break is no part of the words */
    static String text(String text, boolean deletesSpace) {
        List<String> paragraphs = new ArrayList<>();
        boolean open = false;
        int depth = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int here = depth(line);
            String words = line.substring(here);
            words = words.startsWith(" ") ? words.substring(1) : words;
            boolean goesOn = open && here == depth && !words.equals("-- ");
            boolean soft = words.endsWith(" ") && !words.equals("-- ");
            String kept = soft && deletesSpace ? words.substring(0, words.length() - 1) : words;
            if (goesOn) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + kept);
            } else {
                paragraphs.add(here == 0 ? kept : ">".repeat(here) + " " + kept);
            }
            open = soft;
            depth = here;
        }
        return String.join("\n", paragraphs);
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
