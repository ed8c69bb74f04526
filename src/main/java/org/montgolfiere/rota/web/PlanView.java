package org.montgolfiere.rota.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Holes;
import org.montgolfiere.rota.Plans;
import org.montgolfiere.rota.RotaPlan;
import org.montgolfiere.rota.SearchState;

/** A plan as those who plan see it. @param search the brand's search that runs, or the last one */
public record PlanView(
        Member reader, RotaPlan plan, @Nullable SearchState search) {

    public String base() {
        return "/brands/" + reader.brand() + "/rota/plans/" + plan.id();
    }

    public boolean draft() {
        return plan.state() == RotaPlan.State.DRAFT;
    }

    /**
     * What publishing would change.
     *
     * @param weeks of the plan, compared with as many before it
     * @param open what stays open, and what would close it
     */
    public record Comparison(
            PlanView of,
            long weeks,
            List<Load> loads,
            Plans.Publishing publishing,
            Holes.Open open,
            List<Doubted> doubts) {}

    /** A shift that waits or cannot be, with its holder's name and the reasons. */
    public record Doubted(Chip chip, String holder, Plans.Doubt doubt) {}

    /**
     * One person's share.
     *
     * @param contract minutes that the contract bears in these weeks; 0: none on record
     */
    public record Load(Holder holder, long contract, Sum before, Sum after) {}

    /** @param weekends shifts that begin on a Saturday or Sunday; @param onCall minutes */
    public record Sum(long minutes, long nights, long weekends, long onCall) {}
}
