package org.montgolfiere.offduty;

import java.time.Instant;

/**
 * A browser on which its person lets notices reach them.
 *
 * @param host the push service behind it, such as {@code push.example.org}
 */
public record Device(long id, String host, Instant madeAt) {}
