package org.montgolfiere.bench;

import java.util.ArrayList;
import java.util.List;

/** What is printed of all networks together, and of each. */
final class NetworksFigures {

    private NetworksFigures() {}

    static List<Figures.Line> lines(List<String> networks) {
        List<Figures.Line> lines = new ArrayList<>(List.of(
                new Figures.Line("minutes", "minutes that it went on", "", 0),
                new Figures.Line("messages", "messages of all networks", "", 0),
                new Figures.Line("lost", "which were never stored", "0", 0),
                new Figures.Line("twice", "which were stored twice", "0", 0),
                new Figures.Line("others_p99_ms", "ms, p99 of the worst network while others fail", "below 2000", 0),
                new Figures.Line("resident_start_mib", "MiB resident at most, first tenth", "", 1),
                new Figures.Line("resident_end_mib", "MiB resident at most, last tenth", "as at first", 1),
                new Figures.Line("peak_resident_mib", "MiB resident at most ever", "", 1)));
        for (String name : networks) {
            lines.add(new Figures.Line(name + "_messages", name + ": messages", "", 0));
            lines.add(new Figures.Line(name + "_lost", name + ": lost", "0", 0));
            lines.add(new Figures.Line(name + "_twice", name + ": twice", "0", 0));
            lines.add(new Figures.Line(name + "_p50_ms", name + ": ms to stored, p50", "", 0));
            lines.add(new Figures.Line(name + "_p99_ms", name + ": ms to stored, p99", "below 2000", 0));
            lines.add(new Figures.Line(name + "_own_messages", name + ": held up by its own failure", "", 0));
            lines.add(new Figures.Line(name + "_own_p50_ms", name + ": ms to stored of these, p50", "", 0));
            lines.add(new Figures.Line(name + "_own_p99_ms", name + ": ms to stored of these, p99", "", 0));
        }
        return lines;
    }

    static void put(Figures figures, String name, Ledger.Came came) {
        figures.put(name + "_messages", (double) came.offered());
        figures.put(name + "_lost", (double) came.lost());
        figures.put(name + "_twice", (double) came.twice());
        figures.put(name + "_p50_ms", came.others().at(0.50));
        figures.put(name + "_p99_ms", came.others().at(0.99));
        figures.put(name + "_own_messages", (double) came.own().size());
        figures.put(name + "_own_p50_ms", came.own().at(0.50));
        figures.put(name + "_own_p99_ms", came.own().at(0.99));
    }
}
