package org.montgolfiere.rest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rest.Fate;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.screen.Page;

/**
 * What would become of things if one stopped now, until a chosen moment.
 *
 * @param holding the names of who holds one's desks now, others than oneself
 * @param left null: no moment is chosen yet
 */
public record Then(List<String> holding, @Nullable Left left) {

    /**
     * What one would leave.
     *
     * @param going what would become of each thing one holds
     * @param lost one's shifts until then for which nobody is sought yet
     */
    public record Left(List<Fate> going, List<Shift> lost) {
        private long count(Fate fate) {
            return going.stream().filter(one -> one == fate).count();
        }
    }

    /** In a few lines. */
    public List<String> lines(Page page) {
        List<String> lines = new ArrayList<>();
        lines.add(
                holding.isEmpty()
                        ? page.say("rest.then.nobody")
                        : page.say("rest.then.holding", Names.of(page, holding)));
        if (left == null) {
            lines.add(page.say("rest.then.choose"));
            return lines;
        }
        long passed = left.count(Fate.PASSED);
        long kept = left.count(Fate.KEPT);
        lines.add(
                left.going().isEmpty()
                        ? page.say("rest.then.nothing")
                        : page.say("rest.then.passed", passed, left.going().size() - passed - kept));
        lines.add(page.say("rest.then.kept", kept));
        return lines;
    }

    /** How many shifts would stand empty, and the first of them. */
    public String empty(Page page) {
        if (left == null || left.lost().isEmpty()) {
            return page.say(left == null ? "rest.then.choose" : "rest.cover.no-gaps");
        }
        String first = left.lost().stream()
                .limit(2)
                .map(shift -> page.words().moment(shift.time().from()))
                .collect(Collectors.joining("; "));
        return page.say("rest.then.empty", left.lost().size(), left.lost().size() > 2 ? first + " …" : first);
    }
}
