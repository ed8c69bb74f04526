package org.montgolfiere.outbound;

import java.time.Duration;
import org.montgolfiere.home.Loop;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks each second for replies of a topic's answer whose turn has come. */
@Component
@ConditionalOnWebApplication
class TopicReplyLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicReplies replies;

    TopicReplyLoop(TopicReplies replies) {
        super("topic replies");
        this.replies = replies;
    }

    @Override
    protected Duration round() {
        boolean more = true;
        while (isRunning() && more) {
            more = replies.holdNext();
        }
        return PAUSE;
    }
}
