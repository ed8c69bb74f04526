package org.montgolfiere.outbound.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks are told beside the draft.
 *
 * @param voice how the account speaks
 * @param links what was found at the addresses in the draft; those that nobody looked at are missing
 * @param author null: nobody is at the keys
 * @param planned whether it was approved and leaves by plan: the heat of the moment is over
 * @param slips spelling mistakes as they were found; null: nobody has looked yet
 */
public record Facts(
        Speaker speaker,
        Voice voice,
        Talk talk,
        House house,
        List<Look> links,
        @Nullable Author author,
        boolean planned,
        @Nullable List<Slip> slips) {

    public Facts {
        links = List.copyOf(links);
        slips = slips == null ? null : List.copyOf(slips);
    }

    public static Facts of(Speaker speaker, Voice voice) {
        return new Facts(speaker, voice, Talk.NONE, House.NONE, List.of(), null, false, null);
    }

    public Facts answering(Turn... turns) {
        return in(Talk.of(turns));
    }

    public Facts in(Talk other) {
        return new Facts(speaker, voice, other, house, links, author, planned, slips);
    }

    public Facts in(House other) {
        return new Facts(speaker, voice, talk, other, links, author, planned, slips);
    }

    public Facts looked(List<Look> looks) {
        return new Facts(speaker, voice, talk, house, looks, author, planned, slips);
    }

    public Facts by(@Nullable Author other) {
        return new Facts(speaker, voice, talk, house, links, other, planned, slips);
    }

    public Facts byPlan(boolean approved) {
        return new Facts(speaker, voice, talk, house, links, author, approved, slips);
    }

    public Facts as(Speaker other) {
        return new Facts(other, voice, talk, house, links, author, planned, slips);
    }

    public Facts spelt(@Nullable List<Slip> found) {
        return new Facts(speaker, voice, talk, house, links, author, planned, found);
    }
}
