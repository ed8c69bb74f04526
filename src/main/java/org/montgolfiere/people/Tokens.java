package org.montgolfiere.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;

/** Keys for programs. */
@Service
public class Tokens {

    private static final String PREFIX = "mg_";

    private final ApiTokens tokens;
    private final Clock clock;

    Tokens(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A new token of a person.
     *
     * @param lasts null: until revoked
     * @return its value, told this once: {@code mg_} and 43 signs
     */
    public String issue(long person, String name, @Nullable Duration lasts) {
        Instant now = clock.instant();
        String value = PREFIX + Secret.make();
        tokens.add(person, name, Secret.hash(value), now, lasts == null ? null : now.plus(lasts));
        return value;
    }

    /** Whose token it is, or null where it is none, expired, revoked, or its person is closed. */
    public @Nullable Long person(String value) {
        return value.startsWith(PREFIX) ? tokens.person(Secret.hash(value), clock.instant()) : null;
    }

    public List<ApiToken> of(Viewer own) {
        return tokens.of(own.person());
    }

    /** @throws NotFound when it is not one's own, or revoked already */
    public void revoke(Viewer own, long id) {
        if (!tokens.revoke(own.person(), id, clock.instant())) {
            throw new NotFound();
        }
    }
}
