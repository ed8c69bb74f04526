package org.montgolfiere.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.NewPerson;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Tokens;
import org.springframework.stereotype.Component;

/** A brand, its accounts and somebody who runs it, in a home where nobody lives yet. */
@Component
class Founding {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int TOKENS = 16;

    private final People people;
    private final Tokens tokens;
    private final Accounts accounts;
    private final Clock clock;

    Founding(People people, Tokens tokens, Accounts accounts, Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What was founded. @param keys API tokens of the person, each with an allowance of its own */
    record Founded(Brand brand, List<Account> voices, Person person, String password, List<String> keys) {}

    /** @throws WrongUse where anybody lives already */
    Founded found() {
        if (!people.nobody()) {
            throw new WrongUse("This is a part of bench, for a new home only.");
        }
        String password = "a-long-password-of-nobody-" + clock.instant().toEpochMilli();
        Person person = people.createPerson(
                new NewPerson("Nadia Bench", "nadia@bench.example", Locale.ENGLISH, ZONE), password);
        Brand brand = people.createBrand("Maison Bench", ZONE, Locale.FRENCH);
        people.join(person.id(), brand.id(), Role.ADMIN);
        List<Account> voices = List.of(account(brand, "one"), account(brand, "two"), account(brand, "three"));
        return new Founded(brand, voices, person, password, keys(person));
    }

    private Account account(Brand brand, String name) {
        Accounts.Connecting made = accounts.connect(
                brand.id(), "api", 1, Map.of("name", name, "callback", "https://callback.example/" + name));
        return switch (made) {
            case Accounts.Connecting.Connected connected -> connected.account();
            case Accounts.Connecting.Refused refused -> throw new IllegalStateException(refused.why());
        };
    }

    private List<String> keys(Person person) {
        List<String> keys = new ArrayList<>();
        for (int number = 0; number < TOKENS; number++) {
            keys.add(tokens.issue(person.id(), "bench " + number, Duration.ofHours(6)));
        }
        return keys;
    }
}
