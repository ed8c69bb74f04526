package org.montgolfiere.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.montgolfiere.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody learns from an answer, nor from the time it takes, whether an e-mail is known here. */
class UnknownEmailTest extends DeskTest {

    @Autowired
    private SignIn signIn;

    @Autowired
    private Passwords passwords;

    @Test
    void theAnswerIsTheSame() {
        assertThat(signIn.byPassword("nobody@verne.example", "wrong wrong wrong", "192.0.2.30"))
                .isEqualTo(signIn.byPassword(person().email(), "wrong wrong wrong", "192.0.2.31"))
                .isEqualTo(new SignIn.Wrong());
    }

    @Test
    void aHashIsComputedForNobodyToo() {
        Person known = person();
        Person withoutPassword = people.createPerson(
                new NewPerson("Nour", UUID.randomUUID() + "@verne.example", known.locale(), known.zone()), null);
        long right = median(() -> passwords.matches(known, "wrong wrong wrong"));
        assertThat(median(() -> passwords.matches(null, "wrong wrong wrong"))).isGreaterThan(right / 3);
        assertThat(median(() -> passwords.matches(withoutPassword, "wrong wrong wrong")))
                .isGreaterThan(right / 3);
    }

    private static long median(Runnable attempt) {
        long[] times = new long[7];
        for (int at = 0; at < times.length; at++) {
            long before = System.nanoTime();
            attempt.run();
            times[at] = System.nanoTime() - before;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
