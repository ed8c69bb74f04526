package org.montgolfiere.channel;

import java.time.Duration;
import org.montgolfiere.home.Loop;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Every hour, what was brought long ago goes, also where nobody reads for its account any more. A desk that was off for
 * long has its first hour to read what lies here.
 */
@Component
@ConditionalOnWebApplication
class HookLoop extends Loop {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Hooks hooks;
    private boolean begun;

    HookLoop(Hooks hooks) {
        super("hooks");
        this.hooks = hooks;
    }

    @Override
    protected Duration round() {
        if (begun) {
            hooks.forgetOld();
        }
        begun = true;
        return PAUSE;
    }
}
