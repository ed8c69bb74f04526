package org.montgolfiere.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.SavedSearch;
import org.montgolfiere.channel.rehearsal.Rehearsals;

/**
 * One account with all that can be changed about it.
 *
 * @param searches what it listens for; null: its network has no search
 * @param trialWords what to say before it tries itself out, as a message key; null: it cannot
 * @param rehearsal how far it is; null: it is no rehearsal, or one that has not begun
 */
public record AccountSettings(
        AccountLine line,
        ConnectForm form,
        @Nullable List<SavedSearch> searches,
        @Nullable String trialWords,
        Rehearsals.@Nullable Standing rehearsal) {}
