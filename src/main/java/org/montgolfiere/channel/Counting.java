package org.montgolfiere.channel;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Notes once a day how many follow an account and how much it posted. A failure is no trouble: an hour later, again. */
@Component
class Counting {

    private static final Duration AGAIN = Duration.ofHours(1);

    private final Days days;
    private final Clock clock;
    private final Map<Long, Instant> notBefore = new ConcurrentHashMap<>();

    Counting(Days days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    void count(Network network, Login login) {
        long account = login.account().id();
        Instant now = clock.instant();
        LocalDate today = now.atOffset(UTC).toLocalDate();
        if (!network.abilities().contains(Network.Ability.COUNT)
                || now.isBefore(notBefore.getOrDefault(account, Instant.MIN))
                || days.counted(account, today)) {
            return;
        }
        notBefore.put(account, now.plus(AGAIN));
        Network.Counts counts = network.counts(login);
        if (counts != null) {
            days.note(account, today, counts);
            notBefore.remove(account);
        }
    }
}
