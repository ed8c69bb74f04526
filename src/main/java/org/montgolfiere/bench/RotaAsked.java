package org.montgolfiere.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.solver.Budget;

/**
 * What bench rota was asked for.
 *
 * @param instance null: the desk's own case, or all in the folder
 * @param folder null: only one is asked for
 * @param cpuSeconds of one core; two run. 0: the clock alone counts
 */
record RotaAsked(
        @Nullable String instance,
        @Nullable String folder,
        int seconds,
        int cpuSeconds,
        long seed,
        int boundSeconds,
        boolean javaOnly,
        boolean repair,
        boolean roster,
        boolean json) {

    private static final Set<String> SWITCHES =
            Set.of("--all", "--desk", "--java-only", "--repair", "--roster", "--json");
    private static final Set<String> VALUES =
            Set.of("--instance", "--folder", "--seconds", "--cpu-seconds", "--seed", "--bound-seconds");
    private static final int THREADS = 2;

    /** @throws org.montgolfiere.home.WrongUse */
    static RotaAsked read(List<String> arguments) {
        Set<String> given = new HashSet<>();
        Map<String, String> values = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (SWITCHES.contains(word)) given.add(word);
            else if (VALUES.contains(word) && !rest.isEmpty()) values.put(word, rest.pop());
            else throw RotaBench.wrong();
        }
        String instance = values.get("--instance");
        String folder = values.get("--folder");
        if (given.contains("--all") != (folder != null)) throw RotaBench.wrong();
        if (Stream.of(given.contains("--desk"), instance != null, folder != null)
                        .filter(each -> each)
                        .count()
                != 1) {
            throw RotaBench.wrong();
        }
        return new RotaAsked(
                instance,
                folder,
                number(values, "--seconds", 60),
                number(values, "--cpu-seconds", 0),
                number(values, "--seed", 1),
                number(values, "--bound-seconds", 0),
                given.contains("--java-only"),
                given.contains("--repair"),
                given.contains("--roster"),
                given.contains("--json"));
    }

    /** With a limit in CPU time the clock's is left out, so that a busy machine gives the same work. */
    Budget budget() {
        Duration cpu = cpuSeconds == 0 ? null : Duration.ofSeconds((long) THREADS * cpuSeconds);
        Duration wall = cpu == null ? Duration.ofSeconds(seconds) : Duration.ofHours(1);
        return new Budget(wall, cpu, 0, THREADS, !javaOnly, seed);
    }

    private static int number(Map<String, String> values, String name, int otherwise) {
        String value = Objects.requireNonNullElse(values.get(name), Integer.toString(otherwise));
        if (!value.matches("\\d{1,7}")) throw RotaBench.wrong();
        return Integer.parseInt(value);
    }
}
