package org.montgolfiere.home;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Lets a test end the process within each migration, before it is committed. */
@Component
final class MigrationKillPoint implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        KillPoint.at("migration.mid");
    }

    @Override
    public String getCallbackName() {
        return "kill point";
    }
}
