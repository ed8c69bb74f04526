package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.solver.Budget;
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
        rows.end(id, run.state(), run.ended(missing), run.engine, run.before.left(missing), clock.instant());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private final class Run implements Watcher {
        private final long id;
        private String engine = "";
        private volatile boolean stopped;
        private boolean broken;
        private Hurts before = Hurts.NOTHING;
        private @Nullable Problem sought;
        private long told = System.nanoTime() - PAUSE;
        private volatile long asked = System.nanoTime() - PAUSE;

        Run(long id) {
            this.id = id;
        }

        /** The shifts of one mode, all of them lawful together; those that stood, unless others cost less. */
        List<Shift> mode(Drawing.@Nullable Facts of, Duration time) {
            if (of == null) {
                return List.of();
            }
            Drawing drawing = new Drawing(of);
            Problem problem = drawing.problem();
            List<List<Shift>> plans = new ArrayList<>();
            plans.add(lawful(of, drawing, drawing.start()).kept());
            if (!drawing.hopeless(problem)) {
                plans.addAll(found(of, drawing, problem, time));
            }
            List<Shift> best = drawing.cheapest(problem, plans);
            before = before.and(Hurts.of(problem, drawing.with(best)));
            return best;
        }

        /** What the law refuses at first is looked for once more without it. */
        private List<List<Shift>> found(Drawing.Facts of, Drawing drawing, Problem problem, Duration time) {
            Roster roster = best(problem, drawing.start(), time);
            Lawful first = lawful(of, drawing, roster);
            if (first.refused().isEmpty() || stopped) {
                return List.of(first.kept());
            }
            List<Forbidden> refused = first.refused().stream()
                    .map(shift -> new Forbidden(shift.person(), Objects.requireNonNull(drawing.cell(shift))))
                    .toList();
            Problem again = Forbidden.in(problem, of.people(), refused);
            Lawful second = lawful(of, drawing, best(again, roster, shorter(time, SHORT)));
            return List.of(first.kept(), second.kept());
        }

        private Lawful lawful(Drawing.Facts of, Drawing drawing, Roster roster) {
            return Lawful.of(drawing, roster, facts.hearing(of));
        }

        private Roster best(Problem problem, Roster start, Duration time) {
            sought = problem;
            Plan plan = new SolverProcess(MEGABYTES).solve(problem, start, Budget.of(time), this);
            broken |= plan.remark() != null && plan.remark().startsWith(BROKEN);
            engine = plan.layers().name().toLowerCase(Locale.ROOT);
            return plan.roster();
        }

        @Override
        public void progressed(Progress progress, Roster best) {
            if (System.nanoTime() - told > PAUSE) {
                told = System.nanoTime();
                String words = "rota.search." + progress.phase().name().toLowerCase(Locale.ROOT);
                Hurts hurts = before.and(Hurts.of(Objects.requireNonNull(sought), best));
                rows.progress(id, progress.cost().total(), hurts, words, clock.instant());
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
