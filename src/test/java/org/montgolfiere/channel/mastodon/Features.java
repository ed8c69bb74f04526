package org.montgolfiere.channel.mastodon;

/**
 * What a stand-in can do, which a connector must find out by asking.
 *
 * @param links pages by {@code min_id}, {@code max_id} and a {@code Link} header, with ids that grow
 * @param keyed knows an {@code Idempotency-Key} again
 * @param recent {@code /api/v2/instance}, PKCE, lists of return addresses, several posts at once
 * @param streams server-sent events
 * @param dated a {@code Date} in every answer
 */
record Features(boolean links, boolean keyed, boolean recent, boolean streams, boolean dated) {

    /** As Mastodon's own documentation has it. */
    static final Features FULL = new Features(true, true, true, true, true);

    /** The least that still speaks the API: the newest of a list and no word of how to go on. */
    static final Features PLAIN = new Features(false, false, false, false, false);
}
