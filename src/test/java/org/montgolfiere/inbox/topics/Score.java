package org.montgolfiere.inbox.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.bench.Agreement;
import org.montgolfiere.bench.Crowd;

/** How well a crowd is grouped in memory, the largest topics first. */
final class Score {

    private static final int SETTLES = 500;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Score() {}

    static Agreement of(Crowd crowd, int messages) {
        Lexicon lexicon = new Lexicon();
        Groups groups = new Groups(lexicon);
        List<@Nullable Group> places = new ArrayList<>();
        List<Integer> truths = new ArrayList<>();
        for (int number = 0; number < messages; number++) {
            Crowd.Voice voice = crowd.next();
            Instant at = NOON.plusMillis(number);
            truths.add(voice.truth());
            Groups.Placed placed = groups.place(Form.of(voice.text(), lexicon), number, number, at);
            places.add(placed == null ? null : placed.group());
            if (number % SETTLES == SETTLES - 1) {
                groups.settle(at);
            }
        }
        long several = truths.stream().filter(truth -> truth != Crowd.ALONE).count();
        return Agreement.of(heaps(groups, places, truths), Groups.MOST_SHOWN, crowd.truths(), several);
    }

    private static List<Agreement.Heap> heaps(Groups groups, List<@Nullable Group> places, List<Integer> truths) {
        Map<Group, Map<Integer, Integer>> said = new HashMap<>();
        for (int number = 0; number < truths.size(); number++) {
            Group placed = places.get(number);
            Group group = placed == null ? null : groups.now(placed);
            if (group != null && group.isShared()) {
                said.computeIfAbsent(group, key -> new HashMap<>()).merge(truths.get(number), 1, Integer::sum);
            }
        }
        return said.values().stream()
                .map(Score::heap)
                .sorted(Comparator.comparingInt(heap -> -heap.size()))
                .toList();
    }

    private static Agreement.Heap heap(Map<Integer, Integer> said) {
        Map<Integer, Integer> several = new HashMap<>(said);
        Integer alone = several.remove(Crowd.ALONE);
        return new Agreement.Heap(several, alone == null ? 0 : alone);
    }
}
