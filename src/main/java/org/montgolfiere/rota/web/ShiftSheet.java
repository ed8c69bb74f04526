package org.montgolfiere.rota.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Objection;
import org.montgolfiere.rota.Relief;

/**
 * A shift as its sheet tells of it.
 *
 * @param holder its holder's name
 * @param others everybody who may hold the desk, where the reader may move it
 * @param objections what speaks against it where it stands; for leads
 * @param reliefs who has a part of it
 * @param rest what of it the reader could relieve, or null
 * @param told its plan is published and waits for the holder's own yes
 */
public record ShiftSheet(
        Member reader,
        Chip chip,
        LocalDate day,
        String holder,
        List<Holder> others,
        List<Objection> objections,
        List<Relieved> reliefs,
        @Nullable Rest rest,
        boolean told) {

    /** @param own whether it is the reader's, to give back */
    public record Relieved(Relief relief, String name, boolean own) {}

    /** Hours on the brand's clocks. */
    public record Rest(LocalDateTime from, LocalDateTime to) {}

    public boolean own() {
        return chip.shift().person() == reader.person();
    }

    public boolean movable() {
        return reader.leads() && chip.draft();
    }

    /** Published, and neither over nor sought for already: its holder, or a lead for them, may ask for somebody else. */
    public boolean askable() {
        return chip.shift().published() && !chip.sought() && (own() || reader.leads());
    }

    /** Nobody comes to it, and its holder or a lead may say that they do after all. */
    public boolean returnable() {
        return chip.vacant() && (own() || reader.leads());
    }

    public String base() {
        return "/brands/" + reader.brand() + "/rota/shifts/" + chip.shift().id();
    }
}
