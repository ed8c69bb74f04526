package org.montgolfiere.inbox;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes whose priority may change by what happens, in the transaction in which it happens. */
@Component
class PriorityWatch {

    private final PrioritiesDue due;

    PriorityWatch(PrioritiesDue due) {
        this.due = due;
    }

    @EventListener
    void read(MessagesRead event) {
        due.conversations(event.messages().stream()
                .map(MessagesRead.Read::conversation)
                .distinct()
                .toList());
    }

    @EventListener
    void opened(StormOpened event) {
        due.account(event.account());
    }

    @EventListener
    void closed(StormClosed event) {
        due.account(event.account());
    }
}
