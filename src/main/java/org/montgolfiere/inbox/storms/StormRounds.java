package org.montgolfiere.inbox.storms;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Watches for storms as time passes; several processes may: one of them opens each. */
@Component
@ConditionalOnWebApplication
class StormRounds {

    private final StormWatch watch;

    StormRounds(StormWatch watch) {
        this.watch = watch;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void look() {
        watch.look();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void forget() {
        watch.forget();
    }
}
