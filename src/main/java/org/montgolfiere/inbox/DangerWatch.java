package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.montgolfiere.offduty.Alarm;
import org.montgolfiere.triage.Trait;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rings when a message shows that a person may be in danger: each message once, none gathered with others. Old messages
 * that are read again by a newer reader ring nobody.
 */
@Component
class DangerWatch {

    private static final Duration FRESH = Duration.ofDays(3);

    private final Dangers dangers;
    private final Alarm alarm;
    private final Clock clock;

    DangerWatch(Dangers dangers, Alarm alarm, Clock clock) {
        this.dangers = dangers;
        this.alarm = alarm;
        this.clock = clock;
    }

    @EventListener
    void read(MessagesRead event) {
        Instant now = clock.instant();
        for (MessagesRead.Read read : event.messages()) {
            if (read.reading().is(Trait.DANGER) && dangers.isNew(read, now.minus(FRESH))) {
                dangers.note(read, alarm.ring(read.brand(), Addresses.of(read.brand(), read.conversation())), now);
            }
        }
    }
}
