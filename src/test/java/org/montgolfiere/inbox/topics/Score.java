package org.montgolfiere.inbox.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well a crowd was grouped, against the truth. The topics beyond those that are shown count as one; what stands alone
 * counts against completeness.
 */
record Score(int topics, double purity, double completeness) {

    private static final int SETTLES = 500;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static Score of(Crowd crowd, int messages) {
        Lexicon lexicon = new Lexicon();
        Groups groups = new Groups(lexicon);
        List<@Nullable Group> places = new ArrayList<>();
        int[] truths = new int[messages];
        for (int number = 0; number < messages; number++) {
            Crowd.Voice voice = crowd.next();
            Instant at = NOON.plusMillis(number);
            truths[number] = voice.truth() == Crowd.ALONE ? -1 - number : voice.truth();
            Groups.Placed placed = groups.place(Form.of(voice.text(), lexicon), number, number, at);
            places.add(placed == null ? null : placed.group());
            if (number % SETTLES == SETTLES - 1) {
                groups.settle(at);
            }
        }
        return of(gathered(groups, places, truths), truths, crowd.truths());
    }

    private static Collection<Map<Integer, Integer>> gathered(
            Groups groups, List<@Nullable Group> places, int[] truths) {
        Map<Group, Map<Integer, Integer>> said = new HashMap<>();
        for (int number = 0; number < truths.length; number++) {
            Group placed = places.get(number);
            Group group = placed == null ? null : groups.now(placed);
            if (group != null && group.isShared()) {
                said.computeIfAbsent(group, key -> new HashMap<>()).merge(truths[number], 1, Integer::sum);
            }
        }
        return said.values();
    }

    private static Score of(Collection<Map<Integer, Integer>> said, int[] truths, int count) {
        List<Map<Integer, Integer>> sorted = new ArrayList<>(said);
        sorted.sort(Comparator.comparingInt(one -> -size(one)));
        List<Map<Integer, Integer>> shown =
                new ArrayList<>(sorted.subList(0, Math.min(Groups.MOST_SHOWN, sorted.size())));
        Map<Integer, Integer> rest = new HashMap<>();
        sorted.subList(shown.size(), sorted.size())
                .forEach(one -> one.forEach((truth, voices) -> rest.merge(truth, voices, Integer::sum)));
        if (!rest.isEmpty()) {
            shown.add(rest);
        }
        double all = shown.stream().mapToInt(Score::size).sum();
        double pure =
                shown.stream().mapToInt(one -> Collections.max(one.values())).sum();
        double complete = 0;
        for (int truth = 0; truth < count; truth++) {
            int own = truth;
            complete += shown.stream()
                    .mapToInt(one -> one.getOrDefault(own, 0))
                    .max()
                    .orElse(0);
        }
        return new Score(
                sorted.size(),
                pure / all,
                complete / Arrays.stream(truths).filter(truth -> truth >= 0).count());
    }

    private static int size(Map<Integer, Integer> one) {
        return one.values().stream().mapToInt(Integer::intValue).sum();
    }
}
