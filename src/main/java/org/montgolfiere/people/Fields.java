package org.montgolfiere.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type into forms, tidied; null where it cannot be used. */
public final class Fields {

    private static final int NAME = 80;
    private static final int EMAIL = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    private Fields() {}

    /** 1 to 80 letters on one line, without anything unseen (it could reverse what stands around it). */
    public static @Nullable String name(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String name = UNSEEN.matcher(typed).replaceAll(" ").strip();
        return name.isEmpty() || name.length() > NAME ? null : name;
    }

    public static @Nullable String email(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String email = typed.strip();
        return email.length() <= EMAIL && ADDRESS.matcher(email).matches() ? email : null;
    }

    public static @Nullable ZoneId zone(@Nullable String typed) {
        try {
            return typed == null || typed.length() > 64 ? null : ZoneId.of(typed);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    public static Locale locale(@Nullable String typed) {
        return "fr".equals(typed) ? Locale.FRENCH : Locale.ENGLISH;
    }
}
