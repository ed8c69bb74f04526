package org.montgolfiere.inbox;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the inbox does by itself as time passes; each is safe on several processes at once. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class Rounds {

    private final Snooze snooze;
    private final Retention retention;
    private final Presence presence;
    private final Changes changes;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Rounds(Snooze snooze, Retention retention, Presence presence, Changes changes, Vocabulary vocabulary, Clock clock) {
        this.snooze = snooze;
        this.retention = retention;
        this.presence = presence;
        this.changes = changes;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT5S")
    void wake() {
        snooze.runDue();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forgetGone() {
        presence.runDue();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        retention.runDue();
        changes.forgetEarly(clock.instant());
        vocabulary.forgetSeen();
    }
}
