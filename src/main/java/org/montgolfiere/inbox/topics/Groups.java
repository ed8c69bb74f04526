package org.montgolfiere.inbox.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups of one brand, as its keeper remembers them. A text finds its group by its very words, else by nearly the same
 * words, else by the rare words that it shares with a group's middle. Bounded whatever comes: what was not heard of longest
 * is forgotten first, groups of one before others.
 */
final class Groups {

    /** With the rest, which counts as one, sixty to look at. */
    static final int MOST_SHOWN = 59;

    private static final double NEARLY_THE_SAME = 0.5;
    private static final double JOINS = 0.5;
    private static final double MELTS = 0.5;
    private static final double MELTS_IN_NEED = 0.35;
    private static final int MOST = 4_000;
    private static final int MORE = 5;
    private static final Duration LASTS = Duration.ofDays(14);
    private static final Duration AT_ONCE = Duration.ofDays(1);

    private final Rarity rarity;
    private final Index index;
    private final LinkedHashSet<Group> all = new LinkedHashSet<>();
    private List<Group> fresh = new ArrayList<>();
    private int crowded;

    Groups(Lexicon lexicon) {
        this.rarity = new Rarity(lexicon);
        this.index = new Index(rarity);
    }

    /** Where a message belongs. @param kept whether its form is one that the group is remembered by */
    record Placed(Group group, boolean kept) {}

    /** A group that turned out to say the same as another. @param topic its own, 0: it had none */
    record Melted(long topic, Group into) {}

    /** @return null: there is nothing in the text to compare */
    @Nullable
    Placed place(Form form, long message, long contact, Instant at) {
        if (form.isEmpty() || form.words().length == 0) {
            return null;
        }
        Group known = index.saying(form);
        if (known != null) {
            known.heard(message, contact, at);
            return new Placed(known, false);
        }
        Group group = find(form);
        if (group == null) {
            group = begin(new Group(0, contact, at));
        }
        boolean kept = learn(group, form);
        group.heard(message, contact, at);
        return new Placed(group, kept);
    }

    /** A group as it was stored; its forms follow by {@link #remember}. */
    Group begin(Group group) {
        all.add(group);
        rarity.addGroup();
        fresh.add(group);
        if (all.size() > MOST) {
            forget();
        }
        return group;
    }

    void remember(Group group, Form form) {
        if (!form.isEmpty() && form.words().length > 0) {
            learn(group, form);
        }
    }

    /** The group that a text belongs to, if there is one. */
    @Nullable
    Group find(Form form) {
        Group nearest = null;
        double best = 0;
        for (Group candidate : index.candidates(form)) {
            double near = candidate.nearest(form, rarity) / NEARLY_THE_SAME;
            double like = candidate.likeness(form, rarity) / JOINS;
            double score = Math.max(near, like);
            if (score >= 1 && score > best) {
                best = score;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** The group itself, or the one that it is a part of now. */
    Group now(Group group) {
        Group now = group;
        while (now.into != null) {
            now = now.into;
        }
        return now;
    }

    double weight(Group group, int word) {
        return rarity.of(word) * group.share(word);
    }

    int size() {
        return all.size();
    }

    /** Those of these topics that are remembered. */
    Map<Long, Group> of(Collection<Long> topics) {
        Map<Long, Group> found = new HashMap<>();
        for (Group group : all) {
            if (!group.gone && topics.contains(group.topic)) {
                found.put(group.topic, group);
            }
        }
        return found;
    }

    /** Puts groups together that grew to say the same; the more of them there are, the more readily. */
    List<Melted> settle(Instant now) {
        List<Melted> melted = new ArrayList<>();
        for (Group group : fresh) {
            melt(group, MELTS, melted);
        }
        fresh = new ArrayList<>();
        List<Group> shown = shown(now);
        if (shown.size() <= Math.max(MOST_SHOWN, crowded + MORE)) {
            return swept(now, melted);
        }
        for (double likeness = MELTS; shown.size() > MOST_SHOWN && likeness >= MELTS_IN_NEED; likeness -= 0.05) {
            for (Group group : shown) {
                melt(group, likeness, melted);
            }
            shown = shown(now);
        }
        crowded = shown.size();
        return swept(now, melted);
    }

    private List<Melted> swept(Instant now, List<Melted> melted) {
        all.removeIf(group -> group.gone || group.last.isBefore(now.minus(LASTS)) && forgotten(group));
        return melted;
    }

    private List<Group> shown(Instant now) {
        return all.stream()
                .filter(group -> !group.gone && group.isShared() && group.last.isAfter(now.minus(AT_ONCE)))
                .sorted(Comparator.comparingInt(group -> group.messages))
                .toList();
    }

    private void melt(Group group, double least, List<Melted> melted) {
        if (group.gone) {
            return;
        }
        Group into = null;
        double best = least;
        for (Group other : neighbours(group)) {
            double likeness =
                    other == group || other.gone || other.messages < group.messages ? 0 : group.likeness(other, rarity);
            if (likeness >= best) {
                best = likeness;
                into = other;
            }
        }
        if (into != null) {
            melted.add(new Melted(into.topic == 0 ? 0 : group.topic, into));
            into.absorb(group);
            for (int word : into.words().keySet()) {
                index.list(word, into);
            }
        }
    }

    private List<Group> neighbours(Group group) {
        int[] words = group.words().keySet().stream()
                .sorted(Comparator.comparingDouble(word -> -weight(group, word)))
                .limit(Index.LOOKUPS)
                .mapToInt(word -> word)
                .toArray();
        return index.nearest(words);
    }

    private boolean learn(Group group, Form form) {
        boolean wanted = group.wants(form, rarity);
        if (wanted) {
            group.keep(form);
        }
        for (int word : group.learn(form)) {
            rarity.add(word);
            index.list(word, group);
        }
        index.add(form, group);
        return wanted;
    }

    /** A tenth goes: those of one first, and of those the ones heard of longest ago. */
    private void forget() {
        List<Group> old = all.stream()
                .sorted(Comparator.comparing(Group::isShared).thenComparing(group -> group.last))
                .limit(MOST / 10)
                .toList();
        old.forEach(this::forgotten);
        all.removeAll(new HashSet<>(old));
        fresh.removeIf(group -> group.gone);
        index.sweep();
    }

    private boolean forgotten(Group group) {
        group.gone = true;
        return true;
    }
}
