package org.montgolfiere.people;

import java.time.ZoneId;
import java.util.Locale;

/**
 * The name in which a team answers.
 *
 * @param slug its name in lower-case letters, digits and hyphens, unique
 * @param zone the zone in which its hours are meant
 */
public record Brand(long id, String name, String slug, ZoneId zone, Locale locale) {}
