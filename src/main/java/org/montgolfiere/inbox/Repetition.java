package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same said again, although it was answered.
 *
 * @param times how often it was said
 * @param answers after how many answers it was said again
 */
record Repetition(int times, int answers) {

    /** One thing that somebody said. */
    record Said(Likeness words, Instant at) {}

    /**
     * How their last word repeats what they said before.
     *
     * @param theirs what one person said, the oldest first
     * @param ours when they were answered
     * @return null where they said nothing
     */
    static @Nullable Repetition of(List<Said> theirs, List<Instant> ours) {
        if (theirs.isEmpty()) {
            return null;
        }
        Said last = theirs.getLast();
        List<Said> same = theirs.stream()
                .filter(said -> said == last || said.words().isLike(last.words()))
                .toList();
        int answers = 0;
        for (int place = 1; place < same.size(); place++) {
            if (answeredBetween(ours, same.get(place - 1).at(), same.get(place).at())) {
                answers++;
            }
        }
        return new Repetition(same.size(), answers);
    }

    private static boolean answeredBetween(List<Instant> ours, Instant from, Instant to) {
        return ours.stream().anyMatch(answer -> answer.isAfter(from) && answer.isBefore(to));
    }
}
