package org.montgolfiere.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.montgolfiere.home.Command;
import org.montgolfiere.home.WrongUse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * {@code bench intake [--json] [--quick]} and {@code bench storm [--messages N] [--generator NAME] [--json]}: measure in a temporary
 * home; the own one is not touched. {@code bench reader}: see {@link ReaderCommand}; {@code bench train}: see {@link TrainCommand};
 * {@code bench networks}: see {@link NetworksBench}; {@code bench rota}: see {@link RotaBench}; {@code bench gate}: see {@link GateBench};
 * {@code bench checks}: see {@link ChecksBench}.
 */
@Component("bench command")
class BenchCommand implements Command {

    private final int readerThreads;
    private final GateBench gate;
    private final Clock clock;

    BenchCommand(@Value("${MONTGOLFIERE_READER_THREADS:1}") int readerThreads, GateBench gate, Clock clock) {
        this.readerThreads = readerThreads;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        if (!arguments.isEmpty() && arguments.getFirst().equals("rota")) {
            new RotaBench(arguments.subList(1, arguments.size()), out).run();
            return 0;
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals("gate")) {
            gate.run(arguments.subList(1, arguments.size()), out);
            return 0;
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals("train")) {
            TrainCommand.run(arguments.subList(1, arguments.size()), readerThreads, out);
            return 0;
        }
        List<String> names = new ArrayList<>(arguments);
        boolean json = names.remove("--json");
        if (!names.isEmpty() && names.getFirst().equals("reader")) {
            ReaderCommand.run(names.subList(1, names.size()), json, readerThreads, out);
            return 0;
        }
        if (!names.isEmpty() && names.getFirst().equals("checks")) {
            return ChecksBench.run(names.subList(1, names.size()), json, out);
        }
        if (!names.isEmpty() && names.getFirst().equals("storm")) {
            storm(Storm.asked(names.subList(1, names.size())), json, out);
            return 0;
        }
        if (!names.isEmpty() && names.getFirst().equals("networks")) {
            networks(NetworksAsked.of(names.subList(1, names.size())), json, out);
            return 0;
        }
        boolean quick = names.remove("--quick");
        if (!names.equals(List.of("intake"))) {
            throw new WrongUse(
                    "bench takes a name: intake, with --json or --quick; storm, with --messages N; networks, with --minutes N; reader, with --data FILE.tsv or"
                            + " --gold FILE.tsv; train, with a folder; checks, with --data FILE.jsonl; rota; or gate.");
        }
        intake(quick, json, out);
        return 0;
    }

    private static void storm(Storm storm, boolean json, PrintStream out) throws Exception {
        Figures figures = new StormBench(storm, json ? silent() : out).run();
        if (!json) {
            out.print(figures.table());
        }
        out.println(figures.json());
    }

    private void networks(NetworksAsked asked, boolean json, PrintStream out) throws Exception {
        Figures figures = new NetworksBench(asked.length(), clock, json ? silent() : out).run();
        if (!json) {
            out.print(figures.table());
        }
        out.println(figures.json());
    }

    private static PrintStream silent() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private static void intake(boolean quick, boolean json, PrintStream out) throws Exception {
        Figures figures = new IntakeBench(quick, json ? silent() : out).run();
        if (!json) {
            out.print(figures.table());
            if (quick) {
                out.println("(quick: %,d messages only; the figures of a full run differ)"
                        .formatted(Size.QUICK.messages()));
            }
        }
        out.println(figures.json());
    }
}
