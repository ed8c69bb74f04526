package org.montgolfiere.inbox.attachments;

import java.time.Duration;
import org.montgolfiere.home.Loop;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Brings one file after the other, as soon as its message is stored. */
@Component
@ConditionalOnWebApplication
class AttachmentLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Bringer bringer;

    AttachmentLoop(Bringer bringer) {
        super("attachments");
        this.bringer = bringer;
    }

    @TransactionalEventListener
    void noted(Attachments.Noted event) {
        wake();
    }

    @Override
    protected Duration round() {
        bringer.bringDue();
        return PAUSE;
    }
}
