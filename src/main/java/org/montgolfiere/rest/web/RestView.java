package org.montgolfiere.rest.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.rest.Fate;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.screen.Page;

/**
 * One's own rest as its page shows it.
 *
 * @param until null: not on duty now
 * @param stops when one may be back, by a word of the bundle such as {@code shift}
 * @param holding who holds the desk now, others than oneself
 * @param going what would become of each thing one holds
 * @param away who is off and until when, for leads; null: not the member's to see
 * @param sealed the sealed links of one's own that were opened lately
 * @param wrong what was wrong with what was typed
 */
public record RestView(
        Member member,
        @Nullable Instant until,
        Map<String, Instant> stops,
        List<Watch> holding,
        List<Fate> going,
        List<OffTime> ahead,
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

    /** What would become of things if one stopped now, in three lines. */
    public List<String> then(Page page) {
        List<String> lines = new ArrayList<>();
        lines.add(
                holding.isEmpty()
                        ? page.say("rest.then.nobody")
                        : page.say(
                                "rest.then.holding",
                                Names.of(
                                        page,
                                        holding.stream()
                                                .map(Watch::name)
                                                .distinct()
                                                .toList())));
        long passed = count(Fate.PASSED);
        lines.add(
                going.isEmpty()
                        ? page.say("rest.then.nothing")
                        : page.say("rest.then.passed", passed, going.size() - passed - count(Fate.KEPT)));
        lines.add(page.say("rest.then.kept", count(Fate.KEPT)));
        return lines;
    }

    private long count(Fate fate) {
        return going.stream().filter(one -> one == fate).count();
    }
}
