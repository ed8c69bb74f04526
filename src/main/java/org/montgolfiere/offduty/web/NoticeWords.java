package org.montgolfiere.offduty.web;

import org.montgolfiere.offduty.Offered;
import org.montgolfiere.people.Notice;

/** The sentence of a notice: its kind's, and never a word of the message it is about. */
public final class NoticeWords {

    private NoticeWords() {}

    /** A message key. */
    public static String key(Notice notice) {
        return notice.kind().key();
    }

    /** What became of it, and why: a message key. */
    public static String became(Offered offered) {
        return "offduty.became." + offered.reason();
    }
}
