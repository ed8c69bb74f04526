package org.montgolfiere.rest.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.rest.HandoverPlans;
import org.montgolfiere.rest.LastAct;
import org.montgolfiere.rest.Preparing;
import org.montgolfiere.rest.SealedLink;
import org.montgolfiere.rest.Unplugging;

/**
 * An off time ahead, or under way, as its person prepares it.
 *
 * @param cover the names of who holds the desk meanwhile
 * @param text the out-of-office text
 * @param last what nobody else could do
 * @param sealed the addresses of sealed links that were just made
 * @param said what was just done, or why not; null: nothing
 */
public record OffTimeView(
        Member member,
        OffTime off,
        List<Preparing.Gap> gaps,
        List<HandoverPlans.Going> going,
        List<String> cover,
        String text,
        List<Unplugging.Plug> plugs,
        Set<LastAct> last,
        List<Sealed> links,
        List<Address> sealed,
        @Nullable String said) {

    /** A link with what was done by it. */
    public record Sealed(SealedLink link, List<SealedLink.Done> done) {}

    /** The address of a sealed link, shown once. @param brand its brand's name */
    public record Address(String brand, String address) {}

    public String base() {
        return "/brands/" + member.brand() + "/rest/off-times/" + off.id();
    }
}
