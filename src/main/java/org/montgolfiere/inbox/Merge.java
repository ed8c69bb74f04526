package org.montgolfiere.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two conversations shown as one. A link says so; each message keeps its home, and undoing drops the link. What is
 * written while merged belongs to the survivor and stays there.
 */
@Component
public class Merge {

    private final Sight sight;
    private final Merges merges;
    private final Trail trail;
    private final Updates updates;
    private final Conversations conversations;
    private final PrioritiesDue due;
    private final Clock clock;

    Merge(
            Sight sight,
            Merges merges,
            Trail trail,
            Updates updates,
            Conversations conversations,
            PrioritiesDue due,
            Clock clock) {
        this.sight = sight;
        this.merges = merges;
        this.trail = trail;
        this.updates = updates;
        this.conversations = conversations;
        this.due = due;
        this.clock = clock;
    }

    /** Shows one conversation within another. Both are of one brand and alike in being private or public. */
    @Transactional
    public Outcome into(Member member, long merged, long survivor) {
        // in the order of ids, so that two who merge the same pair both ways do not wait for each other
        sight.hold(member, Math.min(merged, survivor));
        sight.hold(member, Math.max(merged, survivor));
        Conversation goes = sight.hold(member, merged);
        Conversation stays = sight.hold(member, survivor);
        if (goes.id() == stays.id()) {
            return merged == survivor ? new Outcome.Refused("inbox.merge.itself") : new Outcome.Done(stays);
        }
        if (goes.isPrivate() != stays.isPrivate()) {
            return new Outcome.Refused("inbox.merge.private-with-public");
        }
        merges.link(goes.id(), stays.id(), member.person(), clock.instant());
        trail.add(List.of(goes.id()), member.person(), "merged", Map.of("into", stays.id()));
        return changed(stays, goes);
    }

    /** Drops the link of one that was merged. @return the conversation as it stands for itself again */
    @Transactional
    public Outcome undo(Member member, long merged) {
        Conversation survivor = sight.hold(member, merged);
        Optional<Long> link = merges.unlink(merged);
        if (link.isEmpty()) {
            return new Outcome.Done(survivor);
        }
        trail.add(List.of(merged), member.person(), "unmerged", Map.of("from-conversation", survivor.id()));
        Conversation freed = conversations.find(merged).orElseThrow(NotFound::new);
        changed(survivor, freed);
        return new Outcome.Done(conversations.find(merged).orElseThrow(NotFound::new));
    }

    /** What was merged into this conversation, itself not counted. */
    public List<Merged> of(Member member, long id) {
        return merges.into(sight.of(member, id).id());
    }

    /** One that was merged, with what its list shows of it. */
    public record Merged(Conversation conversation, String by, java.time.Instant at) {}

    private Outcome changed(Conversation shown, Conversation other) {
        for (Conversation each : List.of(shown, other)) {
            merges.recount(each.id());
            updates.tell(each.brand(), "conversation", each.id());
        }
        due.conversations(List.of(shown.id(), other.id()));
        return new Outcome.Done(conversations.find(shown.id()).orElseThrow());
    }
}
