package org.montgolfiere.people;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Passwords as Argon2id hashes. */
@Service
class Passwords {

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** The hash of nothing anybody knows, with the parameters above: what nobody's password is held against. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$hNMughhPPA0sGoaV+5HuxQ$Fld0nDBQAfEwwhH5kTc8wHRUVZtjluG2hICaz8/ugSc";

    private final Persons persons;
    private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, LENGTH, LANES, MEMORY_KIB, PASSES);

    Passwords(Persons persons) {
        this.persons = persons;
    }

    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    void set(long person, String password) {
        persons.setHash(person, hash(password));
    }

    /**
     * Whether it is this person's. Takes as long for nobody, and for somebody without a password, as for anybody: a
     * hash is computed each time. A hash made with older parameters is made anew.
     */
    boolean matches(@Nullable Person person, String password) {
        String held = person == null ? null : persons.hash(person.id());
        boolean right = encoder.matches(password, held == null ? NOBODYS : held);
        if (person == null || held == null || !right) {
            return false;
        }
        if (encoder.upgradeEncoding(held)) {
            set(person.id(), password);
        }
        return true;
    }
}
