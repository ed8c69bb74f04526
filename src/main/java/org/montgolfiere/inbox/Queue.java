package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.shield.Sparing;
import org.springframework.stereotype.Component;

/**
 * What comes next for one person. It goes round them with what they gave away, and with what is hostile while they have
 * had enough of it; both stay where they are for everybody else, and can be opened by hand.
 */
@Component
public class Queue {

    private static final int PAGE = 50;
    private static final int PAGES = 20;

    private final Desk desk;
    private final Rows rows;
    private final Weights weights;
    private final GivenAway givenAway;
    private final Sparing sparing;

    Queue(Desk desk, Rows rows, Weights weights, GivenAway givenAway, Sparing sparing) {
        this.desk = desk;
        this.rows = rows;
        this.weights = weights;
        this.givenAway = givenAway;
        this.sparing = sparing;
    }

    /** Nobody's conversation that presses most and is for this member; null: there is none. */
    public @Nullable Conversation next(Member member) {
        String after = null;
        for (int page = 0; page < PAGES; page++) {
            Row.Page found = desk.page(member, Filter.of(Filter.View.UNASSIGNED), after, PAGE);
            List<Conversation> waiting =
                    found.rows().stream().map(Row::conversation).toList();
            Set<Long> round =
                    round(member, waiting.stream().map(Conversation::id).toList());
            for (Conversation conversation : waiting) {
                if (!round.contains(conversation.id())) {
                    return conversation;
                }
            }
            after = found.next();
            if (after == null) {
                return null;
            }
        }
        return null;
    }

    /** The same, what presses most first and what does not wait last: the order in which they are handed out. */
    public List<Long> inOrder(Collection<Long> conversations) {
        Map<Long, Row> known = rows.of(conversations);
        return conversations.stream()
                .sorted(Comparator.comparing(id -> rank(known.get(id))))
                .toList();
    }

    /** Those of these that go round this member now. For themselves alone: it must reach no other eye. */
    public Set<Long> round(Member member, Collection<Long> conversations) {
        Set<Long> round = new HashSet<>(givenAway.of(member.person(), conversations));
        if (sparing.spares(member.person())) {
            round.addAll(weights.of(member.brand(), conversations).keySet());
        }
        return round;
    }

    /** How heavy a conversation is to read now; 0: nothing in it is hostile. */
    public int weight(Conversation conversation) {
        Map<Long, Integer> weight = weights.of(conversation.brand(), List.of(conversation.id()));
        return weight.getOrDefault(conversation.id(), 0);
    }

    private static Instant rank(@Nullable Row row) {
        return row == null || row.ranksAt() == null ? Instant.MAX : row.ranksAt();
    }
}
