package org.montgolfiere.rota.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.montgolfiere.rota.Need;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.screen.Initials;

/** A short sign for each kind of duty, of letters first and of a colour beside. */
public final class Marks {

    private static final int TONES = 12;

    /** The look's tones, in an order in which neighbours differ most to the colour-blind. */
    private static final List<Integer> ORDER = List.of(1, 4, 3, 2, 6, 5);

    private final Map<String, Mark> marks = new LinkedHashMap<>();

    /** @param tone one of the colours of the look, 1 to 12 */
    public record Mark(String letters, int tone) {}

    private Marks() {}

    /** @param names of needs and shifts; the same name has the same mark */
    static Marks of(Iterable<String> names) {
        Marks marks = new Marks();
        List<String> taken = new ArrayList<>();
        for (String name : names) {
            marks.marks.computeIfAbsent(name, _ -> {
                Mark mark = new Mark(letters(name, taken), tone(taken.size()));
                taken.add(mark.letters);
                return mark;
            });
        }
        return marks;
    }

    /** The same for a need wherever it is shown. */
    static Marks of(List<Need> needs, List<Shift> shifts) {
        return of(Stream.concat(needs.stream().map(Need::name), shifts.stream().map(Shift::name))
                .toList());
    }

    Mark of(String name) {
        return marks.getOrDefault(name, new Mark(Initials.of(name), TONES));
    }

    private static int tone(int index) {
        return index < ORDER.size() ? ORDER.get(index) : 1 + index % TONES;
    }

    /** The fewest first letters that nobody has yet. */
    private static String letters(String name, List<String> taken) {
        String plain = name.strip();
        for (int length = 1; length <= Math.min(3, plain.length()); length++) {
            String letters = plain.substring(0, length);
            String short_ = letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
            if (!taken.contains(short_)) {
                return short_;
            }
        }
        return Integer.toString(taken.size() + 1);
    }
}
