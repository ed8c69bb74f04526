package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.solver.Budget;
import org.montgolfiere.rota.solver.Cost;
import org.montgolfiere.rota.solver.Plan;
import org.montgolfiere.rota.solver.Problem;
import org.montgolfiere.rota.solver.Progress;
import org.montgolfiere.rota.solver.Roster;
import org.montgolfiere.rota.solver.SolverProcess;
import org.montgolfiere.rota.solver.Watcher;
import org.springframework.stereotype.Component;

/**
 * One search from its facts to drafts: work at the desk first, then who is on call. The law looks at all that was found,
 * shift by shift; what it refuses is searched for again without it, and left open at last.
 */
@Component
class PlanSearch {

    private static final int AGAIN = 2;
    private static final int MEGABYTES = 768;
    private static final long PAUSE = 1_000_000_000L;

    /** How the remark on a plan begins whose process did not end well. */
    private static final String BROKEN = "The planning process";

    private static final Duration SHORT = Duration.ofSeconds(10);

    private final DrawingFacts facts;
    private final Drafts drafts;
    private final SearchRows rows;
    private final Clock clock;

    PlanSearch(DrawingFacts facts, Drafts drafts, SearchRows rows, Clock clock) {
        this.facts = facts;
        this.drafts = drafts;
        this.rows = rows;
        this.clock = clock;
    }

    /** Why a search could find nothing, as a message key, or null. */
    @Nullable
    String impossible(Member by, long plan) {
        return facts.impossible(by.brand(), plan);
    }

    /** Blocks for as long as the search lasts. */
    void run(Member by, long plan, long id, Duration time) {
        List<Shift> found = new ArrayList<>();
        Run run = new Run(id);
        for (Mode mode : Mode.values()) {
            Duration share = mode == Mode.ON_SITE ? time : shorter(time, SHORT);
            run.mode(facts.of(by.brand(), plan, mode, found), share).forEach(found::add);
        }
        int missing = drafts.replace(by.brand(), plan, found);
        rows.end(id, run.state(), run.ended(missing), run.engine, missing, clock.instant());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private final class Run implements Watcher {
        private final long id;
        private String engine = "";
        private volatile boolean stopped;
        private boolean broken;
        private long told = System.nanoTime() - PAUSE;
        private volatile long asked = System.nanoTime() - PAUSE;

        Run(long id) {
            this.id = id;
        }

        /** The shifts of one mode, all of them lawful together. */
        List<Shift> mode(Drawing.@Nullable Facts of, Duration time) {
            if (of == null) {
                return List.of();
            }
            Set<Drawing.Forbidden> forbidden = new HashSet<>();
            Roster start = null;
            List<Shift> kept = List.of();
            for (int round = 0; round < AGAIN; round++) {
                Drawing drawing = new Drawing(of, forbidden);
                Roster from = start == null ? drawing.start() : start;
                Problem problem = drawing.problem();
                if (drawing.hopeless(problem)) {
                    return Lawful.of(drawing, from, facts.hearing(of)).kept();
                }
                Roster best = best(problem, from, round == 0 ? time : shorter(time, SHORT));
                Lawful lawful = Lawful.of(drawing, best, facts.hearing(of));
                kept = lawful.kept();
                start = best;
                if (lawful.refused().isEmpty() || stopped) {
                    return kept;
                }
                lawful.refused().stream()
                        .map(shift ->
                                new Drawing.Forbidden(shift.person(), Objects.requireNonNull(drawing.cell(shift))))
                        .forEach(forbidden::add);
            }
            return kept;
        }

        private Roster best(Problem problem, Roster start, Duration time) {
            Plan plan = new SolverProcess(MEGABYTES).solve(problem, start, Budget.of(time), this);
            broken |= plan.remark() != null && plan.remark().startsWith(BROKEN);
            engine = plan.layers().name().toLowerCase(Locale.ROOT);
            return plan.roster();
        }

        @Override
        public void progressed(Progress progress, Roster best) {
            if (System.nanoTime() - told > PAUSE) {
                told = System.nanoTime();
                Cost cost = progress.cost();
                String words = "rota.search." + progress.phase().name().toLowerCase(Locale.ROOT);
                rows.progress(id, cost.total(), (int) (cost.missing() / Drawing.MISSING), words, clock.instant());
            }
        }

        /** Asked far more often than the database is. */
        @Override
        public boolean stopped() {
            if (System.nanoTime() - asked > PAUSE) {
                asked = System.nanoTime();
                stopped |= rows.seen(id, clock.instant());
            }
            return stopped;
        }

        SearchState.State state() {
            return stopped ? SearchState.State.STOPPED : SearchState.State.DONE;
        }

        String ended(int missing) {
            if (broken) {
                return "rota.search.ended.broken";
            }
            return missing == 0 ? "rota.search.ended.whole" : "rota.search.ended.gaps";
        }
    }
}
