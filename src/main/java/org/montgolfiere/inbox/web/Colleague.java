package org.montgolfiere.inbox.web;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be given a conversation.
 *
 * @param off the words for their being off; null: they are not
 */
public record Colleague(long id, String name, @Nullable String off) {

    /** In the place of a person: whoever is on duty and can take it best. */
    public static final long WHOEVER = 0;
}
