package org.montgolfiere.rota.solver;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How much of a budget is spent. Measures only; it is nobody's clock. */
final class Clockwork {
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Budget budget;
    private final Watcher watcher;
    private final long started = System.nanoTime();
    private final long cpuAtStart = SYSTEM.getProcessCpuTime();
    private volatile long steps;

    Clockwork(Budget budget, Watcher watcher) {
        this.budget = budget;
        this.watcher = watcher;
    }

    /** From 0 to 1 or more; 1 at once when somebody stops it. */
    double spent() {
        if (watcher.stopped()) return 1;
        if (budget.steps() > 0) return (double) steps / budget.steps();
        var wall = (double) elapsed().toNanos() / Math.max(1, budget.wall().toNanos());
        var cpu = budget.cpu();
        return cpu == null ? wall : Math.max(wall, (double) cpuUsed() / Math.max(1, cpu.toNanos()));
    }

    boolean over() {
        return spent() >= 1;
    }

    /** For the one thread of a run that is limited by steps. */
    void stepped(int more) {
        if (budget.steps() > 0) steps += more;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Until the budget is spent, if all goes on as so far. */
    double secondsLeft() {
        var spent = Math.max(1e-6, spent());
        return Math.max(0, elapsed().toNanos() / 1e9 * (1 - spent) / spent);
    }

    private long cpuUsed() {
        return SYSTEM.getProcessCpuTime() - cpuAtStart;
    }
}
