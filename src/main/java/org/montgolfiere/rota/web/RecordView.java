package org.montgolfiere.rota.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.Declared;
import org.montgolfiere.rota.Statement;
import org.montgolfiere.screen.Page;

/**
 * A month of somebody's hours for one reader.
 *
 * @param statement null: the reader has to give a reason first
 * @param declared what the reader declared in it, where it is their own
 * @param team those whose months the reader may ask for
 */
public record RecordView(
        Member reader,
        long person,
        String name,
        YearMonth month,
        @Nullable Statement statement,
        List<Declared> declared,
        List<Name> team) {

    public record Name(long person, String name) {}

    public boolean own() {
        return reader.person() == person;
    }

    /** As a field of days and hours takes it, on the reader's clocks. */
    public static String local(Page page, Instant instant) {
        return instant.atZone(page.words().zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    public String base() {
        return "/brands/" + reader.brand() + "/rota/hours/" + person;
    }

    public String said(Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    /** Whether the reader may show it to somebody outside. */
    public boolean discloses() {
        return reader.roles().contains(Role.HR) && statement != null;
    }
}
