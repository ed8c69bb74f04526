package org.montgolfiere.rota.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Statement;

/**
 * A month of somebody's hours for one reader.
 *
 * @param statement null: the reader has to give a reason first
 * @param team those whose months the reader may ask for
 */
public record RecordView(
        Member reader,
        long person,
        String name,
        YearMonth month,
        @Nullable Statement statement,
        List<Name> team) {

    public record Name(long person, String name) {}

    public boolean own() {
        return reader.person() == person;
    }

    public String base() {
        return "/brands/" + reader.brand() + "/rota/hours/" + person;
    }

    public String said(Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }
}
