package org.montgolfiere.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.montgolfiere.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordHashTest extends DeskTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Passwords passwords;

    @Test
    void aPasswordIsKeptAsArgon2idWith19MebibytesAndTwoPasses() {
        assertThat(persons.hash(person().id())).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void nobodysHashTakesAsLongAsAnybodys() {
        String parameters = "^\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$]{22}\\$[^$]{43}$";
        assertThat(Passwords.NOBODYS).matches(parameters);
        assertThat(persons.hash(person().id())).matches(parameters);
    }

    @Test
    void aHashWithOlderParametersIsMadeAnewWhenItsPasswordIsGiven() {
        Person lea = person();
        String old = Objects.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD));
        persons.setHash(lea.id(), old);
        assertThat(passwords.matches(lea, "wrong wrong wrong")).isFalse();
        assertThat(persons.hash(lea.id())).isEqualTo(old);
        assertThat(passwords.matches(lea, PASSWORD)).isTrue();
        assertThat(persons.hash(lea.id())).contains("m=19456,t=2,p=1");
        assertThat(passwords.matches(lea, PASSWORD)).isTrue();
    }
}
