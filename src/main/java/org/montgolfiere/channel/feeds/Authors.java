package org.montgolfiere.channel.feeds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of those who write entries. */
final class Authors {

    private static final int LONGEST = 200;
    private static final Pattern ADDRESSED = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
    private static final Pattern ADDRESS = Pattern.compile("(\\S+)@\\S+");

    private Authors() {}

    /** RSS writes {@code claire@example.org (Claire B.)}: the address is not ours to keep. */
    static String name(String said) {
        String whole = Html.line(said);
        String line = whole.substring(0, Math.min(whole.length(), LONGEST));
        Matcher addressed = ADDRESSED.matcher(line);
        if (addressed.matches()) {
            return addressed.group(1).strip();
        }
        Matcher address = ADDRESS.matcher(line);
        return address.matches() ? address.group(1) : line;
    }
}
