package org.montgolfiere.offduty.web;

import java.util.List;
import java.util.stream.Collectors;
import org.montgolfiere.offduty.Kept;
import org.montgolfiere.offduty.Offered;
import org.montgolfiere.people.Notice;

/** The sentence of a notice: its kind's, and never a word of the message it is about. */
public final class NoticeWords {

    private NoticeWords() {}

    /** A message key. */
    public static String key(Notice notice) {
        return notice.kind().key();
    }

    /** The numbers of these, as an address carries them. */
    public static String numbers(List<Kept> kept) {
        return kept.stream().map(one -> Long.toString(one.id())).collect(Collectors.joining(","));
    }

    /** What became of it, and why: a message key. */
    public static String became(Offered offered) {
        return "offduty.became." + offered.reason();
    }
}
