package org.montgolfiere.channel.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Sha256;

/** The ids that mails have and name each other by, without their brackets. */
final class Ids {

    /** What ids end with that were made here. */
    static final String NONE = "@no-id.invalid";

    private static final String TWIN = "twin-";
    private static final int MOST = 100;
    private static final int READ = 50_000;
    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]{3,400})\\s*>");
    private static final Pattern BARE = Pattern.compile("\\s*([^<>\\s]{1,200}@[^<>\\s]{1,200})\\s*");

    private Ids() {}

    /** @return null where a header holds none that could be anybody's own */
    static @Nullable String of(@Nullable String header) {
        List<String> all = all(header);
        if (!all.isEmpty()) {
            return all.getFirst();
        }
        Matcher bare = BARE.matcher(header == null ? "" : header);
        return bare.matches() && own(bare.group(1)) ? bare.group(1) : null;
    }

    /** For a mail without one: made of its bytes, the same wherever it is read again. */
    static String made(byte[] mail) {
        return Sha256.hex(mail).substring(0, 40) + NONE;
    }

    /** For the second mail of an id, and all others: it leads to the one with these bytes. */
    static String twin(String id, byte[] mail) {
        return TWIN + made(mail).substring(0, 16) + "-" + id;
    }

    /** The id that a twin has in its mailbox; null: it is none. */
    static @Nullable String twinOf(String id) {
        return id.matches(TWIN + "[0-9a-f]{16}-.+") ? id.substring(TWIN.length() + 17) : null;
    }

    /** In their order; of very many the first and the last are kept. */
    static List<String> all(@Nullable String header) {
        List<String> all = new ArrayList<>();
        if (header == null) {
            return all;
        }
        Matcher id = ID.matcher(header.length() > READ ? header.substring(0, READ) : header);
        while (id.find()) {
            if (own(id.group(1))) {
                if (all.size() == MOST) {
                    all.remove(1);
                }
                all.add(id.group(1));
            }
        }
        return all;
    }

    /** What programs write that know no better, such as {@code <@>} or {@code <1@x>}, is shared by many mails. */
    private static boolean own(String id) {
        return id.indexOf('@') > 0 && id.length() >= 10 && isPlain(id);
    }

    /** A mail's writer casts each sign of a header to a byte: others than these would become line ends in ours. */
    static boolean isPlain(String text) {
        return text.chars().allMatch(sign -> sign > 0x20 && sign < 0x7f);
    }
}
