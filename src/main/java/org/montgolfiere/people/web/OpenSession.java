package org.montgolfiere.people.web;

import java.time.Instant;

/**
 * A browser in which a person is signed in.
 *
 * @param handle names it without telling its secret
 * @param here whether it is the one that asks
 */
public record OpenSession(String handle, String browser, Instant since, Instant lastSeen, boolean here) {}
