package org.montgolfiere.rota.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolverTest {

    @Test
    void theSameStepsAndSeedGiveTheSamePlan() {
        var problem = new Cases(5).any();
        var plan = Solver.solve(problem, null, Budget.steps(300_000, 4), Watcher.NOBODY);
        assertThat(Solver.solve(problem, null, Budget.steps(300_000, 4), Watcher.NOBODY))
                .isEqualTo(plan);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noPlanIsWorseThanItsStart(long seed) {
        var problem = new Cases(seed).any();
        var start = Solver.solve(problem, null, Budget.steps(200_000, seed), Watcher.NOBODY);
        var plan = Solver.solve(problem, start.roster(), Budget.of(Duration.ofSeconds(1)), Watcher.NOBODY);
        assertThat(plan.cost()).as("seed %d", seed).isLessThanOrEqualTo(start.cost());
    }

    /** The two layers count alike: what CP-SAT proves to be the least is what it costs, and no annealing undercuts its bound. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void theNativeLayersBoundHoldsForEveryRosterThatKeepsTheRules(long seed) {
        var problem = new Cases(seed).any();
        var plan = Solver.solve(problem, null, Budget.of(Duration.ofSeconds(2)), Watcher.NOBODY);
        var annealed = Solver.solve(problem, null, Budget.steps(600_000, seed), Watcher.NOBODY);
        assertThat(plan.layers()).isEqualTo(Plan.Layers.JAVA_AND_NATIVE);
        assertThat(plan.remark()).isNull();
        var bound = plan.bound();
        if (bound != null && annealed.usable()) {
            assertThat(bound)
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(annealed.cost().total());
        }
        if (bound != null && plan.usable())
            assertThat(bound).isLessThanOrEqualTo(plan.cost().total());
    }

    @Test
    void aStopIsKeptAtOnceAndGivesTheBestSoFar() {
        var told = new AtomicInteger();
        var problem = new Cases(7).any();
        var begun = System.nanoTime();
        var plan = Solver.solve(problem, null, Budget.of(Duration.ofMinutes(5)), new Watcher() {
            @Override
            public void progressed(Progress progress, Roster best) {
                told.incrementAndGet();
            }

            @Override
            public boolean stopped() {
                return System.nanoTime() - begun > 500_000_000L;
            }
        });
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(told.get()).isPositive();
        assertThat(plan.cost())
                .isLessThan(Solver.judge(problem, Roster.free(problem)).cost());
    }

    @Test
    void whatIsPinnedStaysAndWhoIsOffStaysOff() {
        var person = person("Ana", Set.of(), Set.of(0), Set.of(new Cell(1, 1), new Cell(2, Roster.FREE)));
        var plan = Solver.solve(week(List.of(person), 1, List.of()), null, Budget.steps(100_000, 1), Watcher.NOBODY);
        assertThat(plan.roster().at(0, 0)).isEqualTo(Roster.FREE);
        assertThat(plan.roster().at(0, 1)).isEqualTo(1);
        assertThat(plan.roster().at(0, 2)).isEqualTo(Roster.FREE);
    }

    @Test
    void aNeedThatNobodyCanMeetIsNamedWithWhatKeepsEachAway() {
        var german = List.of(new Need.SkillNeed("German", 1, 50));
        var people = List.of(
                person("Ana", Set.of("German"), Set.of(5), Set.of()), person("Bo", Set.of(), Set.of(), Set.of()));
        var plan = Solver.solve(week(people, 1, german), null, Budget.steps(200_000, 1), Watcher.NOBODY);
        var gap = plan.gaps().stream()
                .filter(each -> each.day() == 5 && "German".equals(each.skill()))
                .findFirst()
                .orElseThrow();
        assertThat(gap.missing()).isOne();
        assertThat(gap.obstacles()).singleElement().satisfies(only -> {
            assertThat(only.person()).isZero();
            assertThat(only.rules()).contains(Rule.DAY_OFF);
        });
    }

    @Test
    void aNightBeforeAnEarlyShiftIsAGapForWantOfRest() {
        var pins = Set.of(new Cell(0, 2));
        var problem = week(List.of(person("Ana", Set.of(), Set.of(), pins)), 1, List.of());
        var plan = Solver.solve(problem, null, Budget.steps(100_000, 1), Watcher.NOBODY);
        var gap = new Gaps(new Model(problem), new Model(problem).cells(plan.roster()))
                .all().stream()
                        .filter(each -> each.day() == 1 && each.kind() == 0)
                        .findFirst()
                        .orElseThrow();
        assertThat(gap.obstacles().getFirst().rules()).contains(Rule.REST);
    }

    @Test
    void aRepairMovesNoMoreThanItMust() {
        var people = List.of(
                person("Ana", Set.of(), Set.of(), Set.of()),
                person("Bo", Set.of(), Set.of(), Set.of()),
                person("Cy", Set.of(), Set.of(), Set.of()),
                person("Di", Set.of(), Set.of(), Set.of()));
        var problem = week(people, 1, List.of());
        var before = Solver.solve(problem, null, Budget.steps(200_000, 1), Watcher.NOBODY)
                .roster();
        var ill = new ArrayList<>(people);
        ill.set(0, people.getFirst().off(Set.of(2, 3)));
        var mended = Solver.solve(
                problem.people(ill).change(new Change(before, 10)),
                before,
                Budget.of(Duration.ofSeconds(10)),
                Watcher.NOBODY);
        assertThat(mended.proved()).isTrue();
        assertThat(mended.roster().changes(before)).isLessThanOrEqualTo(8);
        assertThat(mended.roster().at(0, 2)).isEqualTo(Roster.FREE);
    }

    @Test
    void aProblemThatMakesNoSenseIsRefusedWithWhatIsWrong() {
        var twice = List.of(person("Ana", Set.of(), Set.of(), Set.of()), person("Ana", Set.of(), Set.of(), Set.of()));
        assertThat(Flaw.of(week(twice, 1, List.of()))).containsExactly(new Flaw(Flaw.Kind.PERSON_TWICE, "Ana"));
        assertThat(Flaw.of(week(List.of(), 1, List.of()))).containsExactly(new Flaw(Flaw.Kind.NO_PEOPLE, ""));
        assertThatThrownBy(() -> Solver.solve(week(List.of(), 1, List.of()), null, Budget.steps(1, 1), Watcher.NOBODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NO_PEOPLE");
    }

    static Problem week(List<Person> people, int count, List<Need.SkillNeed> skills) {
        var needs = new ArrayList<Need>();
        for (var day = 0; day < 7; day++) {
            for (var kind = 0; kind < 3; kind++) needs.add(new Need(day, kind, count, 100, 1, skills));
        }
        return new Problem(
                "week",
                LocalDate.of(2026, 9, 14),
                7,
                ZoneId.of("Europe/Paris"),
                Cases.KINDS,
                people,
                needs,
                List.of(),
                List.of(),
                0,
                null);
    }

    static Person person(String name, Set<String> skills, Set<Integer> off, Set<Cell> pinned) {
        var limits = new Limits(660, 48 * 60, 44 * 60, 12, 6, 35 * 60);
        return new Person(name, skills, List.of(7, 7, 7), Pattern.ANY, limits, off, Set.of(), pinned, null, 0, 0);
    }
}
