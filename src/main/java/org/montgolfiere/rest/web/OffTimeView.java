package org.montgolfiere.rest.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.rest.HandoverPlans;
import org.montgolfiere.rest.SealedLink;
import org.montgolfiere.rest.Unplugging;
import org.montgolfiere.rota.StandIns;

/**
 * An off time ahead, or under way, as its person prepares it.
 *
 * @param cover the names of who holds the desk meanwhile
 * @param last whether nobody else could act
 * @param sealed the address of a sealed link that was just made; null: none was
 * @param said what was just done, or why not; null: nothing
 */
public record OffTimeView(
        Member member,
        OffTime off,
        List<StandIns.Gap> gaps,
        List<HandoverPlans.Going> going,
        List<String> cover,
        List<Unplugging.Plug> plugs,
        boolean last,
        List<Sealed> links,
        @Nullable String sealed,
        @Nullable String said) {

    /** A link with what was done by it. */
    public record Sealed(SealedLink link, List<SealedLink.Done> done) {}

    public String base() {
        return "/brands/" + member.brand() + "/rest/off-times/" + off.id();
    }
}
