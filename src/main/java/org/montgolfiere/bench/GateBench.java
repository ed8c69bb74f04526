package org.montgolfiere.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Vault;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Duty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** {@code bench gate}: a year of notices, played in a process of its own on a temporary home. */
@Component
class GateBench {

    private static final int EVENTS = 1_000_000;

    private final ObjectProvider<People> people;
    private final ObjectProvider<DataSource> database;
    private final ObjectProvider<Duty> duty;
    private final ObjectProvider<Vault> vault;

    GateBench(
            ObjectProvider<People> people,
            ObjectProvider<DataSource> database,
            ObjectProvider<Duty> duty,
            ObjectProvider<Vault> vault) {
        this.vault = vault;
        this.people = people;
        this.database = database;
        this.duty = duty;
    }

    /** @param here on this very home, which must be new */
    private record Asked(int events, long seed, boolean json, boolean here) {

        static Asked read(List<String> arguments) {
            Deque<String> rest = new ArrayDeque<>(arguments);
            int events = EVENTS;
            long seed = 1;
            boolean json = false;
            boolean here = false;
            while (!rest.isEmpty()) {
                switch (rest.pop()) {
                    case "--json" -> json = true;
                    case "--here" -> here = true;
                    case "--events" -> events = (int) number(rest.poll(), 8);
                    case "--seed" -> seed = number(rest.poll(), 18);
                    default -> throw wrong();
                }
            }
            return new Asked(events, seed, json, here);
        }

        private static long number(@Nullable String word, int digits) {
            if (word == null || !word.matches("[1-9]\\d{0," + (digits - 1) + "}")) {
                throw wrong();
            }
            return Long.parseLong(word);
        }

        private static WrongUse wrong() {
            return new WrongUse("Use: bench gate [--events N] [--seed N] [--json]");
        }
    }

    void run(List<String> arguments, PrintStream out) throws Exception {
        Asked asked = Asked.read(arguments);
        if (!asked.here()) {
            apart(arguments, out);
            return;
        }
        if (!people.getObject().nobody()) {
            throw new WrongUse("bench gate --here is for a new home only.");
        }
        DataSource source = database.getObject();
        hurry(source);
        GateFigures figures = new GateYear(JdbcClient.create(source), asked.seed())
                .play(
                        (town, ends) -> new OwnGateDesk(source, duty.getObject(), vault.getObject(), town, ends),
                        asked.events());
        if (!asked.json()) {
            out.print(figures.words());
        }
        out.println(figures.json());
    }

    /** What is measured is deciding, not the disk, and nobody's data lies here. */
    private static void hurry(DataSource source) {
        JdbcClient.create(source)
                .sql("alter role current_user set synchronous_commit = off")
                .update();
        if (source instanceof HikariDataSource pool) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private static void apart(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("montgolfiere-bench-");
        try {
            List<String> words = new ArrayList<>(List.of("bench", "gate", "--here"));
            words.addAll(arguments);
            out.print(new Desks(folder.resolve("home"), 0, false).run(words));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
