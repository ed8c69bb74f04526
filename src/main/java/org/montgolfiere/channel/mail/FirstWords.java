package org.montgolfiere.channel.mail;

import java.time.LocalDate;
import java.util.Map;

/** Remembers which mail had an id first: some programs give one id to many. */
interface FirstWords {

    /**
     * Notes ids that nobody had before.
     *
     * @param words by a mail's id, a hash of what it says
     * @return by the same ids, the hash of the mail that had each first
     */
    Map<String, String> of(long account, Map<String, String> words, LocalDate today);
}
