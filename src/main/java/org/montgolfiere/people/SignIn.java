package org.montgolfiere.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways to prove who one is. */
@Service
public class SignIn {

    /** What became of a try. */
    public sealed interface Result {}

    public record Welcome(Person person) implements Result {}

    /** Wrong, and it is not said which part. */
    public record Wrong() implements Result {}

    /** Too many tries. */
    public record Wait(Instant until) implements Result {}

    private final Persons persons;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Invitations invitations;
    private final Clock clock;

    SignIn(Persons persons, Passwords passwords, Throttle throttle, Invitations invitations, Clock clock) {
        this.persons = persons;
        this.passwords = passwords;
        this.throttle = throttle;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** @param address the network address the try comes from */
    public Result byPassword(String email, String password, String address) {
        Instant free = throttle.enter(email, address);
        if (free != null) {
            return new Wait(free);
        }
        Person person = persons.byEmail(email.strip());
        if (!passwords.matches(person, password)
                || !Objects.requireNonNull(person).open()) {
            return new Wrong();
        }
        throttle.succeeded(email, address);
        return new Welcome(person);
    }

    /**
     * By the organisation's own service, which vouches for the e-mail: for somebody linked, known or invited.
     *
     * @return null when this desk does not know them
     */
    @Transactional
    public @Nullable Person byService(String issuer, String subject, String email, String name) {
        Person linked = persons.byIdentity(issuer, subject);
        if (linked != null) {
            return linked.open() ? linked : null;
        }
        Person known = persons.byEmail(email);
        Person person = known == null ? invitations.acceptByEmail(email, name) : known;
        if (person == null || !person.open()) {
            return null;
        }
        persons.link(person.id(), issuer, subject, clock.instant());
        return person;
    }

    /** What became of a change of password. */
    public sealed interface Change {}

    public record Changed() implements Change {}

    public record WrongCurrent() implements Change {}

    public record NotGood(PasswordRules.Verdict verdict) implements Change {}

    /** Somebody who came without a password so far may choose one; else the current one is asked, throttled as well. */
    public Change changePassword(Viewer own, String current, String next, String address) {
        Person person = Objects.requireNonNull(persons.find(own.person()));
        PasswordRules.Verdict verdict = PasswordRules.judge(next, person.name(), person.email());
        if (verdict != PasswordRules.Verdict.FINE) {
            return new NotGood(verdict);
        }
        if (hasPassword(own) && !(byPassword(person.email(), current, address) instanceof Welcome)) {
            return new WrongCurrent();
        }
        passwords.set(own.person(), next);
        return new Changed();
    }

    public boolean hasPassword(Viewer own) {
        return persons.hash(own.person()) != null;
    }
}
