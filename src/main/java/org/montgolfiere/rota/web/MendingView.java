package org.montgolfiere.rota.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Mending;
import org.montgolfiere.rota.Shift;

/**
 * Who is off when, and the ways to mend that.
 *
 * @param vacant what they hold then and do not come to
 * @param proposals null: nobody was named yet
 */
public record MendingView(
        Member reader,
        List<Holder> holders,
        @Nullable Long person,
        LocalDateTime from,
        LocalDateTime to,
        ZoneId zone,
        List<Shift> vacant,
        @Nullable List<Mending.Proposal> proposals) {

    MendingView with(List<Mending.Proposal> found) {
        return new MendingView(reader, holders, person, from, to, zone, vacant, found);
    }

    public String base() {
        return "/brands/" + reader.brand() + "/rota/mending";
    }

    public String name() {
        return person == null ? "" : ShiftSheets.name(holders, person);
    }

    public String name(Shift shift) {
        return ShiftSheets.name(holders, shift.person());
    }

    /** Whether it is theirs, and not a colleague's who would move a little. */
    public boolean of(Shift shift) {
        return person != null && shift.person() == person;
    }

    public Chip chip(Shift shift) {
        return new Chip(shift, Marks.of(List.of(shift.name())).of(shift.name()), zone, false);
    }
}
