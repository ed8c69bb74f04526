package org.montgolfiere.offduty;

import org.montgolfiere.rota.DutyChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open pages of a change of duty, in the transaction that made it. */
@Component
class DutyUpdates {

    private final Updates updates;

    DutyUpdates(Updates updates) {
        this.updates = updates;
    }

    @EventListener
    void changed(DutyChanged changed) {
        updates.tell(changed.brand(), "duty", changed.id());
    }
}
