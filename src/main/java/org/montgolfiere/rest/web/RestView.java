package org.montgolfiere.rest.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.rest.LastAct;

/**
 * One's own rest as its page shows it.
 *
 * @param until null: not on duty now
 * @param stops when one may be back, by a word of the bundle such as {@code shift}; the soonest first
 * @param then what stopping until the first of them would mean
 * @param last what nobody else could do if one stopped now
 * @param withdrawn what was just taken away and may be put back
 * @param away who is off and until when, for leads; null: not the member's to see
 * @param sealed the sealed links of one's own that were opened lately
 * @param wrong what was wrong with what was typed
 */
public record RestView(
        Member member,
        @Nullable Instant until,
        Map<String, Instant> stops,
        Then then,
        Set<LastAct> last,
        List<OffTime> ahead,
        List<OffTime> withdrawn,
        @Nullable List<Away> away,
        List<OffTimeView.Sealed> sealed,
        @Nullable String wrong) {

    /** Somebody who is off, as a lead sees it. */
    public record Away(String name, Instant until) {}

    /** A stop as its button sends it: the word with the moment that is shown for it. */
    public static String choice(Map.Entry<String, Instant> stop) {
        return stop.getKey() + "@" + stop.getValue();
    }

    public String base() {
        return "/brands/" + member.brand() + "/rest";
    }
}
