package org.montgolfiere.inbox.topics;

import java.time.Duration;
import org.montgolfiere.home.Loop;
import org.montgolfiere.inbox.MessagesRead;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Groups what was read, soon after: a moment's wait lets more of it come together. */
@Component
@ConditionalOnWebApplication
class GroupingLoop extends Loop {

    private static final Duration GATHERS = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Grouping grouping;
    private final TopicNames names;
    private final boolean wanted;

    GroupingLoop(Grouping grouping, TopicNames names, @Value("${MONTGOLFIERE_READER:true}") boolean wanted) {
        super("topics", Thread.ofPlatform().daemon());
        this.grouping = grouping;
        this.names = names;
        this.wanted = wanted;
    }

    @TransactionalEventListener
    void read(MessagesRead event) {
        wake();
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    protected Duration round() throws InterruptedException {
        Thread.sleep(GATHERS);
        for (long brand : grouping.brandsDue()) {
            Grouping.Round round;
            do {
                round = grouping.group(brand);
                names.name(brand, round.touched());
            } while (isRunning() && round.messages() > 0);
        }
        return PAUSE;
    }

    @Override
    public void stop() {
        boolean ran = isRunning();
        stop(LONGEST);
        if (ran) {
            grouping.leave();
        }
    }
}
