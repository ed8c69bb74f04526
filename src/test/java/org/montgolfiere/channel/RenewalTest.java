package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of all who hold an account's login, in whatever process, one renews its access. */
class RenewalTest {

    @TempDir
    Path home;

    private Shore shore;
    private Account heron;

    @BeforeEach
    void open() {
        shore = new Shore(home);
        heron = shore.connect("heron");
    }

    @AfterEach
    void close() {
        shore.close();
    }

    @Test
    void whileOneRenewsNoOtherDoesAndThenAllHaveTheNewOne() {
        Login one = shore.login(heron);
        Login other = shore.login(heron);
        assertThat(one.renewed().claim()).isTrue();
        assertThat(other.renewed().claim()).isFalse();
        assertThat(other.renewed().kept(other.secret())).isEqualTo(other.secret());
        one.renewed().accept("second");
        assertThat(other.renewed().kept(other.secret())).isEqualTo("second");
        assertThat(other.renewed().claim()).isTrue();
        other.renewed().accept("third");
        assertThat(shore.login(heron).secret())
                .as("renewed from what it had read again")
                .isEqualTo("third");
    }

    @Test
    void whoDiesWhileItRenewsHoldsItForHalfAMinute() {
        assertThat(shore.login(heron).renewed().claim()).isTrue();
        shore.jdbc
                .sql("update account set renewing_until = renewing_until - interval '31 seconds'")
                .update();
        assertThat(shore.login(heron).renewed().claim()).isTrue();
    }

    @Test
    void whatWasDisconnectedKeepsNothing() {
        Login login = shore.login(heron);
        shore.rows.close(heron.id());
        assertThat(login.renewed().kept(login.secret())).isNull();
    }
}
