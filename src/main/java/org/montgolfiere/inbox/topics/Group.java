package org.montgolfiere.inbox.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages that say the same, as this process remembers them: counts of what their words mean, and some of their forms. */
final class Group {

    private static final int KEPT = 12;
    private static final int WORDS = 48;
    private static final int ENOUGH = 200;
    private static final int WAITING = 50;
    /** What shared words weigh together before two can say the same: two rare ones. */
    private static final double EVIDENCE = 9;

    /** The stored topic; 0: nobody else says it yet. */
    long topic;

    Instant last;
    int messages;
    boolean gone;
    /** The group that took this one in; null: it stands for itself. */
    @Nullable
    Group into;

    private final long first;
    private boolean several;
    private final Map<Integer, Float> counts = new HashMap<>();
    private float forms;
    private float measured;
    private double weight;
    private final List<int[]> kept = new ArrayList<>(1);
    private final List<Long> waiting = new ArrayList<>(1);

    Group(long topic, long contact, Instant at) {
        this.topic = topic;
        this.first = contact;
        this.several = topic != 0;
        this.last = at;
    }

    /** Said by two people at least. */
    boolean isShared() {
        return several;
    }

    void heard(long message, long contact, Instant at) {
        messages++;
        several |= contact != first;
        if (at.isAfter(last)) {
            last = at;
        }
        if (topic == 0 && waiting.size() < WAITING) {
            waiting.add(message);
        }
    }

    /** The messages that became its topic's when it was born; asked for once. */
    List<Long> takeWaiting() {
        List<Long> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /** @return the words that are new to the group */
    List<Integer> learn(Form form) {
        List<Integer> fresh = new ArrayList<>();
        forms++;
        for (int word : form.words()) {
            if (counts.merge(word, 1f, Float::sum) == 1f) {
                fresh.add(word);
            }
        }
        if (forms > ENOUGH) {
            forms /= 2;
            counts.replaceAll((word, count) -> count / 2);
        }
        if (counts.size() > WORDS * 2) {
            prune();
        }
        return fresh;
    }

    /** Whether one more way to say it should be remembered. */
    boolean wants(Form form, Rarity rarity) {
        return kept.size() < KEPT && kept.stream().noneMatch(other -> form.likeness(other, rarity) > 0.8);
    }

    void keep(Form form) {
        kept.add(form.words());
    }

    double nearest(Form form, Rarity rarity) {
        double nearest = 0;
        for (int[] other : kept) {
            nearest = Math.max(nearest, form.likeness(other, rarity));
        }
        return nearest;
    }

    /** How much of the group's ways of saying it hold the word. */
    double share(int word) {
        return forms == 0 ? 0 : counts.getOrDefault(word, 0f) / forms;
    }

    Map<Integer, Float> words() {
        return counts;
    }

    /** The cosine of a text and the middle of the group; 0 where they share too little to tell. */
    double likeness(Form form, Rarity rarity) {
        double shared = 0;
        double mine = length(rarity);
        double theirs = 0;
        double evidence = 0;
        int common = 0;
        for (int word : form.words()) {
            double share = share(word);
            if (share == 0) {
                theirs += rarity.ofUnshared(word);
                continue;
            }
            double weight = rarity.of(word);
            common++;
            evidence += weight;
            theirs += weight;
            shared += weight * share;
            mine += (weight - rarity.ofUnshared(word)) * share * share;
        }
        return common < 2 || evidence < EVIDENCE ? 0 : shared / Math.sqrt(theirs * mine);
    }

    /** The cosine of two groups' middles. */
    double likeness(Group other, Rarity rarity) {
        double shared = 0;
        double mine = length(rarity);
        double theirs = other.length(rarity);
        double evidence = 0;
        int common = 0;
        for (int word : counts.keySet()) {
            double share = other.share(word);
            if (share == 0) {
                continue;
            }
            double weight = rarity.of(word);
            double more = weight - rarity.ofUnshared(word);
            common++;
            evidence += weight;
            shared += weight * share(word) * share;
            mine += more * share(word) * share(word);
            theirs += more * share * share;
        }
        return common < 2 || evidence < EVIDENCE ? 0 : shared / Math.sqrt(mine * theirs);
    }

    /** Takes in what the other remembers. */
    void absorb(Group other) {
        float all = Math.max(1, forms + other.forms);
        other.counts.forEach((word, count) -> counts.merge(word, count, Float::sum));
        forms = all;
        measured = 0;
        messages += other.messages;
        several |= other.several || first != other.first;
        waiting.addAll(other.waiting);
        topic = topic == 0 ? other.topic : topic;
        other.kept.stream().limit(Math.max(0, KEPT - kept.size())).forEach(kept::add);
        last = other.last.isAfter(last) ? other.last : last;
        other.gone = true;
        other.into = this;
        if (counts.size() > WORDS * 2) {
            prune();
        }
    }

    /** Its own weight; found anew once it learned something. */
    private double length(Rarity rarity) {
        if (measured == forms) {
            return weight;
        }
        double length = 0;
        for (Map.Entry<Integer, Float> one : counts.entrySet()) {
            double share = one.getValue() / forms;
            length += rarity.ofUnshared(one.getKey()) * share * share;
        }
        measured = forms;
        weight = Math.max(length, 1e-9);
        return weight;
    }

    private void prune() {
        float[] sorted = new float[counts.size()];
        int place = 0;
        for (float count : counts.values()) {
            sorted[place++] = count;
        }
        java.util.Arrays.sort(sorted);
        float least = sorted[sorted.length - WORDS];
        Iterator<Float> all = counts.values().iterator();
        while (all.hasNext() && counts.size() > WORDS) {
            if (all.next() <= least) {
                all.remove();
            }
        }
    }
}
