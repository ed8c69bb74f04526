package org.montgolfiere.outbound;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Duty;
import org.springframework.stereotype.Component;

/** Asks the rota. */
@Component
class RotaRoom implements OnDuty {

    private final Duty duty;

    RotaRoom(Duty duty) {
        this.duty = duty;
    }

    @Override
    public @Nullable Duration since(long brand, long person, Instant now) {
        return duty.on(brand, now).stream()
                .filter(watch -> watch.person() == person && watch.onSite())
                .map(watch -> Duration.between(watch.time().from(), now))
                .max(Duration::compareTo)
                .orElse(null);
    }
}
