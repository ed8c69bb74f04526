package org.montgolfiere.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.rota.solver.Budget;
import org.montgolfiere.rota.solver.Problem;
import org.montgolfiere.rota.solver.Roster;
import org.montgolfiere.rota.solver.Solver;
import org.montgolfiere.rota.solver.Watcher;
import tools.jackson.databind.json.JsonMapper;

class RotaBenchTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void aPlanOfAPublicInstanceBreaksNoRuleAndCostsWhatItSays(int number) throws IOException {
        var file = PublicInstances.file(number);
        var problem = Instance.read(file);
        var plan = Solver.solve(problem, null, Budget.steps(4_000_000, 7), Watcher.NOBODY);
        var recount = new Recount(Files.readString(file), printed(problem, plan.roster()));
        assertThat(recount.violations).isEmpty();
        assertThat(recount.cost).isEqualTo(plan.cost().total());
    }

    /** The native layer, in the process that the desk uses, and what the command prints. */
    @ParameterizedTest
    @CsvSource({"1, 607", "3, 1005"})
    void theCommandPrintsOneLineThatARecountOfItsRosterConfirms(int number, long most) throws IOException {
        var file = PublicInstances.file(number);
        var bytes = new ByteArrayOutputStream();
        new RotaBench(
                        List.of("--instance", file.toString(), "--cpu-seconds", "8", "--roster", "--json"),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .run();
        var printed = bytes.toString(StandardCharsets.UTF_8);
        var figures =
                JsonMapper.builder().build().readTree(printed.lines().toList().getLast());
        var recount = new Recount(Files.readString(file), printed);
        assertThat(recount.violations).isEmpty();
        assertThat(figures.get("hard_violations").asInt()).isZero();
        assertThat(figures.get("cost").asLong()).isEqualTo(recount.cost).isLessThanOrEqualTo(most);
        assertThat(figures.get("bound").asLong()).isPositive().isLessThanOrEqualTo(recount.cost);
    }

    @Test
    void aFolderIsRunAsAWholeAndEndsInATableBesideWhatIsAsked(@TempDir Path folder) throws IOException {
        Files.copy(PublicInstances.file(1), folder.resolve("Instance1.txt"));
        Files.writeString(folder.resolve("README.txt"), "not an instance");
        var bytes = new ByteArrayOutputStream();
        new RotaBench(
                        List.of("--all", "--folder", folder.toString(), "--cpu-seconds", "8", "--json"),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .run();
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .last()
                .isEqualTo("| 1 | 607 | 607 | 607 | 607 | aim reached |");
    }

    @Test
    void aCostIsHeldAgainstItsTargets() {
        var target = Objects.requireNonNull(RotaTarget.of("Instance14.txt", false));
        assertThat(target.judge(1300)).isEqualTo("aim reached");
        assertThat(target.judge(1345)).isEqualTo("kept");
        assertThat(target.judge(1346)).isEqualTo("MISSED");
        assertThat(RotaTarget.of("Instance12.txt", true)).isNull();
    }

    /** What the recount calls a violation the solver's own count calls a breach: on rosters that are full of them. */
    @Test
    void bothCountsAgreeOnRostersDrawnAtRandom() throws IOException {
        var file = PublicInstances.file(4);
        var problem = Instance.read(file);
        for (var seed = 0; seed < 300; seed++) {
            var roster = drawn(problem, new Random(seed));
            var judged = Solver.judge(problem, roster);
            var recount = new Recount(Files.readString(file), printed(problem, roster));
            assertThat(judged.cost().total()).as("seed %d", seed).isEqualTo(recount.cost);
            assertThat(judged.breaches().isEmpty())
                    .as("seed %d: %s, %s", seed, judged.breaches(), recount.violations)
                    .isEqualTo(recount.violations.isEmpty());
        }
    }

    @Test
    void theDesksOwnCaseIsTheSameForTheSameSeedAndFeasible() {
        assertThat(DeskCase.make(3)).isEqualTo(DeskCase.make(3)).isNotEqualTo(DeskCase.make(4));
        var plan = Solver.solve(DeskCase.make(3), null, Budget.steps(6_000_000, 1), Watcher.NOBODY);
        assertThat(plan.breaches()).isEmpty();
    }

    @Test
    void wrongWordsAreAnsweredWithTheRightOnes() {
        assertThatThrownBy(() -> RotaAsked.read(List.of("--instance"))).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> RotaAsked.read(List.of("--all"))).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> RotaAsked.read(List.of("--desk", "--folder", "x", "--all")))
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> RotaAsked.read(List.of("--desk", "--seconds", "soon")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("--seconds N");
    }

    private static Roster drawn(Problem problem, Random random) {
        return new Roster(IntStream.range(0, problem.people().size())
                .mapToObj(person -> IntStream.range(0, problem.days())
                        .mapToObj(day -> random.nextInt(problem.kinds().size() + 1) - 1)
                        .toList())
                .toList());
    }

    private static String printed(Problem problem, Roster roster) {
        return IntStream.range(0, problem.people().size())
                .mapToObj(person -> problem.people().get(person).name() + "\t"
                        + roster.shifts().get(person).stream()
                                .map(kind -> kind == Roster.FREE
                                        ? "-"
                                        : problem.kinds().get(kind).name())
                                .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }
}
