package org.montgolfiere.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.montgolfiere.home.Command;
import org.montgolfiere.home.WrongUse;
import org.springframework.stereotype.Component;

/** {@code bench intake [--json] [--quick]}, in a temporary home: the own one is not touched; {@code bench rota}: the solver. */
@Component("bench command")
class BenchCommand implements Command {

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        if (!arguments.isEmpty() && arguments.getFirst().equals("rota")) {
            new RotaBench(arguments.subList(1, arguments.size()), out).run();
            return 0;
        }
        List<String> names = new ArrayList<>(arguments);
        boolean json = names.remove("--json");
        boolean quick = names.remove("--quick");
        if (!names.equals(List.of("intake"))) {
            throw new WrongUse("bench takes a name: intake, with --json or --quick, or rota.");
        }
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Figures figures = new IntakeBench(quick, json ? silent : out).run();
        if (!json) {
            out.print(figures.table());
            if (quick) {
                out.println("(quick: %,d messages only; the figures of a full run differ)"
                        .formatted(Size.QUICK.messages()));
            }
        }
        out.println(figures.json());
        return 0;
    }
}
