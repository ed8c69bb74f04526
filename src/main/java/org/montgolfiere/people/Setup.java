package org.montgolfiere.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first start: one link, one person, one brand. */
@Service
public class Setup {

    private static final Duration LASTS = Duration.ofHours(24);

    /** The first person and brand. */
    public record Founding(String name, String email, String password, String brand, Locale locale, ZoneId zone) {

        /** Never shows the password. */
        @Override
        public String toString() {
            return "Founding[" + brand + "]";
        }
    }

    /** Who may sign in now, and where. */
    public record Founded(Person person, Brand brand) {}

    private final SetupLinks links;
    private final People people;
    private final Clock clock;

    Setup(SetupLinks links, People people, Clock clock) {
        this.links = links;
        this.people = people;
        this.clock = clock;
    }

    /** A token for a link that works once, for a day; null where somebody is here already. */
    @Transactional
    public @Nullable String open() {
        if (!people.nobody()) {
            return null;
        }
        String token = Secret.make();
        Instant now = clock.instant();
        links.add(Secret.hash(token), now, now.plus(LASTS));
        return token;
    }

    public boolean stands(String token) {
        return links.stands(Secret.hash(token), clock.instant()) && people.nobody();
    }

    /** Uses the link. @return null where it does not stand any more */
    @Transactional
    public @Nullable Founded found(String token, Founding founding) {
        if (!links.use(Secret.hash(token), clock.instant()) || !people.nobody()) {
            return null;
        }
        Person person = people.createPerson(
                new NewPerson(founding.name(), founding.email(), founding.locale(), founding.zone()),
                founding.password());
        Brand brand = people.createBrand(founding.brand(), founding.zone(), founding.locale());
        people.join(person.id(), brand.id(), Role.ADMIN);
        return new Founded(person, brand);
    }
}
