package org.montgolfiere.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.rota.solver.Cell;
import org.montgolfiere.rota.solver.Flaw;
import org.montgolfiere.rota.solver.Limits;
import org.montgolfiere.rota.solver.Need;
import org.montgolfiere.rota.solver.Pattern;
import org.montgolfiere.rota.solver.Person;
import org.montgolfiere.rota.solver.Problem;
import org.montgolfiere.rota.solver.ShiftKind;
import org.montgolfiere.rota.solver.Wish;

/** Reads the text format of the shift scheduling instances of Curtois and Qu (2014). */
final class Instance {
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
    private static final long LARGEST = 50L << 20;

    private final String name;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final List<String[]> shifts = new ArrayList<>();
    private final List<String[]> staff = new ArrayList<>();
    private final Map<Integer, Set<Integer>> off = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private int days;
    private String section = "";
    private int line;

    private Instance(String name) {
        this.name = name;
    }

    /** @throws WrongUse naming the line that cannot be understood */
    static Problem read(Path file) throws IOException {
        try {
            if (Files.size(file) > LARGEST) throw new WrongUse("%s is larger than 50 MB.".formatted(file));
            return read(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException missing) {
            throw new WrongUse("There is no file %s.".formatted(file), missing);
        }
    }

    static Problem read(String name, String text) {
        var instance = new Instance(name);
        for (var line : text.lines().toList()) instance.line(line.strip());
        return instance.problem();
    }

    private void line(String text) {
        line++;
        if (text.isEmpty() || text.startsWith("#")) return;
        if (text.startsWith("SECTION_")) {
            section = text;
            return;
        }
        var fields = text.split(",", -1);
        try {
            switch (section) {
                case "SECTION_HORIZON" -> days = number(text);
                case "SECTION_SHIFTS" -> shift(fields);
                case "SECTION_STAFF" -> person(fields);
                case "SECTION_DAYS_OFF" -> daysOff(fields);
                case "SECTION_SHIFT_ON_REQUESTS" -> wish(fields, true);
                case "SECTION_SHIFT_OFF_REQUESTS" -> wish(fields, false);
                case "SECTION_COVER" -> cover(fields);
                default -> throw wrong("it stands in no section that is known");
            }
        } catch (NumberFormatException none) {
            throw new WrongUse(sentence("a number is expected where there is none"), none);
        }
    }

    private void shift(String[] fields) {
        if (fields.length < 2) throw wrong("a shift has a name, minutes and what may not follow it");
        if (kinds.put(fields[0].strip(), kinds.size()) != null) throw wrong("this shift is there twice");
        shifts.add(fields);
    }

    private void person(String[] fields) {
        if (fields.length != 8) throw wrong("a person has 8 fields");
        if (people.put(fields[0].strip(), people.size()) != null) throw wrong("this person is there twice");
        for (var field = 2; field < fields.length; field++) number(fields[field]);
        staff.add(fields);
        mostOfKind(fields[1]);
    }

    private void daysOff(String[] fields) {
        for (var field = 1; field < fields.length; field++) {
            off.computeIfAbsent(person(fields[0]), none -> new HashSet<>()).add(day(fields[field]));
        }
    }

    private void wish(String[] fields, boolean on) {
        if (fields.length != 4) throw wrong("a request has a person, a day, a shift and a weight");
        wishes.add(new Wish(person(fields[0]), day(fields[1]), kind(fields[2]), on, number(fields[3])));
    }

    private void cover(String[] fields) {
        if (fields.length != 5) throw wrong("a cover has a day, a shift, a number and two weights");
        needs.add(new Need(
                day(fields[0]), kind(fields[1]), number(fields[2]), number(fields[3]), number(fields[4]), List.of()));
    }

    private Problem problem() {
        var list = new ArrayList<Person>();
        for (var fields : staff) list.add(made(fields));
        var problem =
                new Problem(name, MONDAY, days, ZoneOffset.UTC, shiftKinds(), list, needs, wishes, List.of(), 0, null);
        var flaws = Flaw.of(problem);
        if (flaws.isEmpty()) return problem;
        throw new WrongUse("%s is no problem that can be planned: %s %s."
                .formatted(name, flaws.getFirst().kind(), flaws.getFirst().subject()));
    }

    private List<ShiftKind> shiftKinds() {
        var made = new ArrayList<ShiftKind>();
        for (var fields : shifts) {
            var barred = new HashSet<Integer>();
            for (var other : fields.length < 3 ? new String[0] : fields[2].split("\\|")) {
                if (!other.isBlank()) barred.add(kind(other));
            }
            made.add(new ShiftKind(fields[0].strip(), 0, number(fields[1]), false, barred));
        }
        return made;
    }

    private Person made(String[] fields) {
        var name = fields[0].strip();
        var pattern = new Pattern(
                number(fields[3]),
                number(fields[2]),
                number(fields[5]),
                number(fields[4]),
                number(fields[6]),
                number(fields[7]),
                Pattern.UNLIMITED);
        var daysOff = off.getOrDefault(person(name), Set.of());
        Set<Cell> none = Set.of();
        return new Person(name, Set.of(), mostOfKind(fields[1]), pattern, Limits.NONE, daysOff, none, none, null, 0, 0);
    }

    private List<Integer> mostOfKind(String field) {
        var most = new Integer[kinds.size()];
        java.util.Arrays.fill(most, days);
        for (var each : field.split("\\|")) {
            var pair = each.split("=");
            if (pair.length != 2) throw wrong("a shift's maximum looks like D=14");
            most[kind(pair[0])] = number(pair[1]);
        }
        return List.of(most);
    }

    private int person(String text) {
        var known = people.get(text.strip());
        if (known == null) throw wrong("there is no person \"%s\"".formatted(text.strip()));
        return known;
    }

    private int kind(String text) {
        var known = kinds.get(text.strip());
        if (known == null) throw wrong("there is no shift \"%s\"".formatted(text.strip()));
        return known;
    }

    private int day(String text) {
        var day = number(text);
        if (day < 0 || day >= days) throw wrong("day %d is outside the %d days".formatted(day, days));
        return day;
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }

    private WrongUse wrong(String what) {
        return new WrongUse(sentence(what));
    }

    private String sentence(String what) {
        return "%s, line %d: %s.".formatted(name, line, what);
    }
}
