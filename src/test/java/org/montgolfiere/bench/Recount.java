package org.montgolfiere.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts a printed roster of the public format again, from the instance's text and the roster's alone. It shares no code with
 * the solver, nor with the reader of instances, so that neither can be wrong for both.
 */
final class Recount {
    private final Map<String, List<String[]>> sections = new LinkedHashMap<>();
    private final Map<String, String[]> roster = new HashMap<>();
    private final int days;
    final List<String> violations = new ArrayList<>();
    long cost;

    /** @param printed a line a person: the name, then for each day a shift or "-", between tabs */
    Recount(String instance, String printed) {
        var section = "";
        for (var raw : instance.split("\\R")) {
            var line = raw.strip();
            if (line.isEmpty() || line.charAt(0) == '#') continue;
            if (line.startsWith("SECTION")) section = line;
            else sections.computeIfAbsent(section, none -> new ArrayList<>()).add(line.split(",", -1));
        }
        days = Integer.parseInt(rows("SECTION_HORIZON").getFirst()[0].strip());
        for (var line : printed.split("\\R")) {
            var words = line.split("\t");
            if (words.length == days + 1) roster.put(words[0], java.util.Arrays.copyOfRange(words, 1, words.length));
        }
        for (var person : rows("SECTION_STAFF")) person(person);
        for (var off : rows("SECTION_DAYS_OFF")) daysOff(off);
        for (var wish : rows("SECTION_SHIFT_ON_REQUESTS")) if (!at(wish).equals(wish[2])) cost += number(wish[3]);
        for (var wish : rows("SECTION_SHIFT_OFF_REQUESTS")) if (at(wish).equals(wish[2])) cost += number(wish[3]);
        for (var need : rows("SECTION_COVER")) cover(need);
    }

    private void person(String[] fields) {
        var who = fields[0];
        var line = roster.get(who);
        if (line == null) {
            violations.add(who + " is missing");
            return;
        }
        var minutes = 0;
        var counts = new HashMap<String, Integer>();
        for (var shift : line) {
            if (shift.equals("-")) continue;
            counts.merge(shift, 1, Integer::sum);
            minutes += number(shift(shift)[1]);
        }
        for (var most : fields[1].split("\\|")) {
            var pair = most.split("=");
            expect(counts.getOrDefault(pair[0], 0) <= number(pair[1]), who + " works too many " + pair[0]);
        }
        expect(minutes <= number(fields[2]), who + " works too long");
        expect(minutes >= number(fields[3]), who + " works too little");
        runs(who, line, number(fields[4]), number(fields[5]), number(fields[6]));
        var weekends = 0;
        for (var saturday = 5; saturday < days; saturday += 7) {
            var sunday = saturday + 1 < days && !line[saturday + 1].equals("-");
            if (!line[saturday].equals("-") || sunday) weekends++;
        }
        expect(weekends <= number(fields[7]), who + " works too many weekends");
        for (var day = 0; day + 1 < days; day++) {
            if (line[day].equals("-")) continue;
            var barred = shift(line[day]);
            var list = barred.length < 3 ? List.<String>of() : List.of(barred[2].split("\\|"));
            expect(!list.contains(line[day + 1]), who + " works " + line[day + 1] + " after " + line[day]);
        }
    }

    /** Written as a string of w and f, so that runs are found by splitting it. */
    private void runs(String who, String[] line, int mostWork, int leastWork, int leastFree) {
        var shape = new StringBuilder();
        for (var shift : line) shape.append(shift.equals("-") ? 'f' : 'w');
        for (var run : shape.toString().split("f+")) {
            expect(run.length() <= mostWork, who + " works too many days in a row");
        }
        var inner = shape.toString();
        expect(
                !inner.matches(".*f" + "w{1,%d}".formatted(Math.max(1, leastWork - 1)) + "f.*") || leastWork < 2,
                who + " works too few days in a row");
        expect(
                !inner.matches(".*w" + "f{1,%d}".formatted(Math.max(1, leastFree - 1)) + "w.*") || leastFree < 2,
                who + " has too few days off in a row");
    }

    private void daysOff(String[] fields) {
        for (var each = 1; each < fields.length; each++) {
            var free = line(fields[0])[number(fields[each])].equals("-");
            expect(free, fields[0] + " works on day off " + fields[each]);
        }
    }

    private void cover(String[] need) {
        var day = number(need[0]);
        var there = roster.values().stream()
                .filter(line -> line[day].equals(need[1]))
                .count();
        var wanted = number(need[2]);
        cost += there < wanted ? (wanted - there) * number(need[3]) : (there - wanted) * number(need[4]);
    }

    private String at(String[] wish) {
        return line(wish[0])[number(wish[1])];
    }

    private String[] line(String who) {
        return java.util.Objects.requireNonNull(roster.get(who));
    }

    private String[] shift(String name) {
        return rows("SECTION_SHIFTS").stream()
                .filter(row -> row[0].equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void expect(boolean kept, String violation) {
        if (!kept) violations.add(violation);
    }

    private List<String[]> rows(String section) {
        return sections.getOrDefault(section, List.of());
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }
}
