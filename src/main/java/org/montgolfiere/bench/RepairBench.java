package org.montgolfiere.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.montgolfiere.rota.solver.Budget;
import org.montgolfiere.rota.solver.Change;
import org.montgolfiere.rota.solver.Plan;
import org.montgolfiere.rota.solver.Problem;
import org.montgolfiere.rota.solver.Roster;
import org.montgolfiere.rota.solver.SolverProcess;
import org.montgolfiere.rota.solver.Watcher;

/** Somebody drops out for a week: how many days of people move, at what cost, how soon. Twenty times. */
final class RepairBench {

    private static final int TIMES = 20;
    private static final int WEEK = 7;
    private static final int LAMBDA = 10;
    /** Five seconds are asked; the process that plans takes its part to start. */
    private static final Duration LIMIT = Duration.ofMillis(4_000);

    private static final int HEAP_MB = 256;
    private static final double NEAR = 1.02;

    private final Problem problem;
    private final RotaAsked asked;
    private final PrintStream out;
    private final Random random;

    RepairBench(Problem problem, RotaAsked asked, PrintStream out) {
        this.problem = problem;
        this.asked = asked;
        this.out = out;
        this.random = new Random(asked.seed());
    }

    /** @param changed days of people that differ, those that were lost among them @param cost without the price of changes @param proved the best for that price */
    private record Repair(int lost, int changed, long cost, double seconds, boolean usable, boolean proved) {}

    void run() {
        var before = new SolverProcess(HEAP_MB).solve(problem, null, asked.budget(), Watcher.NOBODY);
        var repairs = new ArrayList<Repair>();
        for (var each = 0; each < TIMES; each++) {
            var repair = repair(before.roster());
            repairs.add(repair);
            if (!asked.json()) out.println(repair);
        }
        out.println(json(before, repairs));
    }

    private Repair repair(Roster before) {
        var person = random.nextInt(problem.people().size());
        var first = random.nextInt(Math.max(1, problem.days() - WEEK + 1));
        var days = IntStream.range(first, Math.min(problem.days(), first + WEEK))
                .boxed()
                .collect(Collectors.toSet());
        var lost = days.stream()
                .filter(day -> before.at(person, day) != Roster.FREE)
                .toList();
        var without = absent(
                person,
                days,
                lost.stream().mapToInt(day -> minutes(before.at(person, day))).sum());
        var begun = System.nanoTime();
        var plan = new SolverProcess(HEAP_MB)
                .solve(without.change(new Change(before, LAMBDA)), before, limit(), Watcher.NOBODY);
        var seconds = (System.nanoTime() - begun) / 1e9;
        return new Repair(
                lost.size(),
                plan.roster().changes(before),
                plan.cost().total() - plan.cost().changes(),
                seconds,
                plan.usable(),
                plan.proved());
    }

    /** On a machine that others use as well the limit is one of CPU time, like that of the plan before. */
    private Budget limit() {
        var cpu = asked.cpuSeconds() == 0 ? null : LIMIT.multipliedBy(2);
        return new Budget(cpu == null ? LIMIT : Duration.ofHours(1), cpu, 0, 2, !asked.javaOnly(), asked.seed());
    }

    private Problem absent(int person, java.util.Set<Integer> days, int minutes) {
        var people = new ArrayList<>(problem.people());
        var who = people.get(person).off(days);
        var pattern = who.pattern();
        people.set(
                person,
                who.pattern(pattern.minutes(Math.max(0, pattern.leastMinutes() - minutes), pattern.mostMinutes())));
        return problem.people(people);
    }

    private int minutes(int kind) {
        return problem.kinds().get(kind).minutes();
    }

    private String json(Plan before, List<Repair> repairs) {
        var changed = repairs.stream().mapToInt(Repair::changed).sorted().toArray();
        var costs = repairs.stream().mapToLong(Repair::cost).sorted().toArray();
        var seconds = repairs.stream().mapToDouble(Repair::seconds).max().orElse(0);
        var violations = repairs.stream().filter(repair -> !repair.usable()).count();
        var near = repairs.stream()
                .filter(repair -> repair.cost() <= NEAR * before.cost().total())
                .count();
        var proved = repairs.stream().filter(Repair::proved).count();
        return String.format(
                Locale.ROOT,
                "{\"instance\":\"%s\",\"cost\":%d,\"repairs\":%d,\"median_changed\":%d,\"median_cost\":%d,\"worst_cost\":%d,"
                        + "\"within_2_percent\":%d,\"proved\":%d,\"longest_seconds\":%.1f,\"hard_violations\":%d}",
                problem.name(),
                before.cost().total(),
                repairs.size(),
                changed[changed.length / 2],
                costs[costs.length / 2],
                costs[costs.length - 1],
                near,
                proved,
                seconds,
                violations);
    }
}
