package org.montgolfiere.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.montgolfiere.outbound.checks.Checks;

/** What was caught, missed and falsely stopped, a check. */
final class CheckScores {

    /** What may speak beside another that is expected, and is not counted as unexpected there. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "unlike-voice", Set.of("personal", "wrong-account"),
            "wrong-account", Set.of("personal"),
            "tone", Set.of("personal", "emoji", "haste"),
            "haste", Set.of("tone"),
            "spelling", Set.of("personal"),
            "personal", Set.of("staff-name"),
            "staff-name", Set.of("personal"));

    private final Map<String, int[]> counts = new HashMap<>();
    private int fine;
    private int fineStopped;
    private int drafts;
    private int personalWrongly;
    private int brand;

    /** Which checks spoke though nothing called for them. */
    static Set<String> unexpected(Set<String> expected, Set<String> spoke) {
        Set<String> unexpected = new HashSet<>(spoke);
        unexpected.removeAll(expected);
        unexpected.removeIf(name -> BESIDE.getOrDefault(name, Set.of()).stream().anyMatch(expected::contains));
        return unexpected;
    }

    void add(Set<String> expected, Set<String> spoke) {
        drafts++;
        Set<String> unexpected = unexpected(expected, spoke);
        if (expected.isEmpty()) {
            fine++;
            fineStopped += spoke.isEmpty() ? 0 : 1;
        }
        if (!expected.contains("personal")) {
            brand++;
            personalWrongly += unexpected.contains("personal") ? 1 : 0;
        }
        for (String name : Checks.names()) {
            int[] count = counts.computeIfAbsent(name, fresh -> new int[4]);
            boolean wanted = expected.contains(name);
            count[0] += wanted && spoke.contains(name) ? 1 : 0;
            count[1] += wanted ? 1 : 0;
            count[2] += unexpected.contains(name) ? 1 : 0;
            count[3] += wanted ? 0 : 1;
        }
    }

    /** One line a check, then two over all. */
    List<Map<String, Object>> lines(boolean json) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String name : Checks.names()) {
            int[] count = counts.getOrDefault(name, new int[4]);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("check", json ? name : String.format(Locale.ROOT, "%-14s", name));
            put(line, "caught", new Interval(count[0], count[1]), json);
            line.put("missed", count[1] - count[0]);
            put(line, "falsely_stopped", new Interval(count[2], count[3]), json);
            lines.add(line);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("drafts", drafts);
        put(all, "fine_ones_stopped_by_any", new Interval(fineStopped, fine), json);
        put(all, "others_asked_whether_personal", new Interval(personalWrongly, brand), json);
        lines.add(all);
        return lines;
    }

    private static void put(Map<String, Object> line, String name, Interval interval, boolean json) {
        if (!json) {
            line.put(name, interval.whole() == 0 ? "(none)" : interval.toString());
            return;
        }
        line.put(name, interval.part());
        line.put(name + "_of", interval.whole());
        line.put(name + "_share", rounded(interval.share()));
        line.put(name + "_low", rounded(interval.low()));
        line.put(name + "_high", rounded(interval.high()));
    }

    private static double rounded(double share) {
        return Math.round(share * 1e4) / 1e4;
    }
}
