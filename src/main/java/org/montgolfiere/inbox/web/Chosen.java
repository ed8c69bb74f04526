package org.montgolfiere.inbox.web;

import java.util.List;
import org.montgolfiere.inbox.Assignment;
import org.montgolfiere.inbox.Bulk;
import org.montgolfiere.inbox.Closure;
import org.montgolfiere.inbox.Labelling;
import org.montgolfiere.inbox.Outcome;
import org.montgolfiere.inbox.Queue;
import org.montgolfiere.inbox.Snooze;
import org.montgolfiere.people.Member;
import org.springframework.stereotype.Component;

/** One act on conversations that were chosen one by one. */
@Component
class Chosen {

    private final Closure closure;
    private final Snooze snooze;
    private final Assignment assignment;
    private final Labelling labelling;
    private final Queue queue;

    Chosen(Closure closure, Snooze snooze, Assignment assignment, Labelling labelling, Queue queue) {
        this.closure = closure;
        this.snooze = snooze;
        this.assignment = assignment;
        this.labelling = labelling;
        this.queue = queue;
    }

    /** @return how many could be done */
    int run(Member member, List<Long> conversations, Bulk.Act act) {
        boolean handsOut = act instanceof Bulk.Act.Assign(long person) && person == Colleague.WHOEVER;
        List<Long> order = handsOut ? queue.inOrder(conversations) : conversations;
        return (int) order.stream()
                .map(id -> one(member, id, act))
                .filter(Outcome.Done.class::isInstance)
                .count();
    }

    private Outcome one(Member member, long id, Bulk.Act act) {
        return switch (act) {
            case Bulk.Act.Close close -> closure.close(member, id, null);
            case Bulk.Act.Reopen reopen -> closure.reopen(member, id);
            case Bulk.Act.SnoozeUntil later -> snooze.until(member, id, later.until());
            case Bulk.Act.Assign(long person) when person == Colleague.WHOEVER -> assignment.handOut(member, id);
            case Bulk.Act.Assign assign -> assignment.assign(member, id, assign.person(), null);
            case Bulk.Act.Release release -> assignment.release(member, id);
            case Bulk.Act.Wear wear -> labelling.wear(member, id, wear.label());
            case Bulk.Act.Drop drop -> labelling.drop(member, id, drop.label());
        };
    }
}
