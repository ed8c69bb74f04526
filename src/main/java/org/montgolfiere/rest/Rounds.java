package org.montgolfiere.rest;

import org.montgolfiere.people.OffTimes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What rest does by itself as time passes; each is safe on several processes at once. */
@Component
@ConditionalOnWebApplication
class Rounds {

    private final Handovers handovers;
    private final Absent absent;
    private final OffTimes offTimes;
    private final Presence presence;
    private final Emergencies emergencies;

    Rounds(Handovers handovers, Absent absent, OffTimes offTimes, Presence presence, Emergencies emergencies) {
        this.handovers = handovers;
        this.absent = absent;
        this.offTimes = offTimes;
        this.presence = presence;
        this.emergencies = emergencies;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void leave() {
        offTimes.endSessions();
        handovers.runDue();
        absent.runDue();
    }

    /** In a round of its own: it waits for no handover. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void call() {
        emergencies.runDue();
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void release() {
        handovers.release();
        offTimes.forgetWithdrawn();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void forget() {
        presence.forgetOld();
    }
}
