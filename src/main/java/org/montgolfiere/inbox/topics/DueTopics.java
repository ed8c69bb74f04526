package org.montgolfiere.inbox.topics;

import org.montgolfiere.inbox.MessagesRead;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what was read as waiting to be grouped, in the transaction that stores the readings. */
@Component
class DueTopics {

    private final TopicMessages messages;

    DueTopics(TopicMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void read(MessagesRead event) {
        messages.fallDue(
                event.messages().stream().map(MessagesRead.Read::message).toArray(Long[]::new),
                event.messages().stream().map(MessagesRead.Read::brand).toArray(Long[]::new));
    }
}
