package org.montgolfiere.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Slows down whoever guesses passwords, on every process alike. */
@Service
class Throttle {

    private final SignInTrials trials;
    private final Clock clock;

    Throttle(SignInTrials trials, Clock clock) {
        this.trials = trials;
        this.clock = clock;
    }

    /**
     * Counts a try before it is made, so that many at once gain nothing.
     *
     * @return null when it may be made, else when the next may
     */
    @Transactional
    public @Nullable Instant enter(String email, String address) {
        Instant now = clock.instant();
        trials.forgetBefore(now.minus(Slowdown.FORGOTTEN));
        SignInTrials.Trial byAddress = trials.hold(key("address", network(address)), now);
        SignInTrials.Trial byEmail = trials.hold(key("email", email), now);
        Instant free = byAddress.freeAt().isAfter(byEmail.freeAt()) ? byAddress.freeAt() : byEmail.freeAt();
        if (free.isAfter(now)) {
            return free;
        }
        trials.write(key("address", network(address)), next(byAddress, Slowdown.ADDRESS, now));
        trials.write(key("email", email), next(byEmail, Slowdown.EMAIL, now));
        return null;
    }

    /** It was the right password: the e-mail is free again, and the address gets its try back. */
    @Transactional
    public void succeeded(String email, String address) {
        trials.forget(key("email", email));
        Instant now = clock.instant();
        SignInTrials.Trial held = trials.hold(key("address", network(address)), now);
        trials.write(
                key("address", network(address)), new SignInTrials.Trial(Math.max(0, held.failures() - 1), now, now));
    }

    private static SignInTrials.Trial next(SignInTrials.Trial held, Slowdown patience, Instant now) {
        int failures = held.failures() + 1;
        return new SignInTrials.Trial(failures, now, now.plus(patience.after(failures)));
    }

    private static byte[] key(String kind, String value) {
        return Secret.hash(kind + "|" + value.strip().toLowerCase(Locale.ROOT));
    }

    /** One household has a whole /64 of IPv6. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
