package org.montgolfiere.people;

import java.time.ZoneId;
import java.util.Locale;

/** Somebody to be. The name is 1 to 80 letters, the e-mail at most 254; see {@link Fields}. */
public record NewPerson(String name, String email, Locale locale, ZoneId zone) {}
