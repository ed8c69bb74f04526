package org.montgolfiere.triage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Teaches the learnt layer; {@code bench train} asks for it. */
public final class School {

    private final List<Lesson> lessons;
    private final List<Features> features;

    /** Reads every text once, which takes about as long as triage does. */
    public School(ModelReader reader, List<Lesson> lessons) {
        this.lessons = List.copyOf(lessons);
        this.features = reader.features(lessons.stream().map(Lesson::text).toList());
    }

    /** How a lesson came out. @param odds log-odds above the desk's threshold: a yes above zero */
    public record Tried(Lesson lesson, double odds) {}

    /** Learns a trait from all other sets and tries it on this one; only lessons that have the label. */
    public List<Tried> crossed(Trait trait, Predicate<String> set) {
        Logistic learnt = learnt(trait, lesson -> !set.test(lesson.set()));
        double threshold = Outlook.logOdds(Thresholds.read().of(trait, null));
        List<Tried> tried = new ArrayList<>();
        for (int place = 0; place < lessons.size(); place++) {
            if (set.test(lessons.get(place).set()) && knows(lessons.get(place), trait)) {
                tried.add(new Tried(lessons.get(place), learnt.logOdds(features.get(place)) - threshold));
            }
        }
        return tried;
    }

    /** Learns from everything and writes what the build takes in as {@code triage/learned.bin}. */
    public void write(Collection<Trait> traits, OutputStream out) throws IOException {
        Map<Trait, Logistic> byTrait = new EnumMap<>(Trait.class);
        for (Trait trait : traits) {
            byTrait.put(trait, learnt(trait, lesson -> true));
        }
        new Learned(byTrait).write(out);
    }

    private Logistic learnt(Trait trait, Predicate<Lesson> which) {
        List<Features> rows = new ArrayList<>();
        List<Lesson> used = new ArrayList<>();
        for (int place = 0; place < lessons.size(); place++) {
            if (which.test(lessons.get(place)) && knows(lessons.get(place), trait)) {
                rows.add(features.get(place));
                used.add(lessons.get(place));
            }
        }
        boolean[] yes = new boolean[used.size()];
        for (int place = 0; place < yes.length; place++) {
            yes[place] = Boolean.TRUE.equals(used.get(place).labels().get(trait));
        }
        return Fitting.of(rows, yes);
    }

    private static boolean knows(Lesson lesson, Trait trait) {
        return lesson.labels().containsKey(trait);
    }
}
