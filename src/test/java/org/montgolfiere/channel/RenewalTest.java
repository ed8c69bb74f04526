package org.montgolfiere.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void whileOneRenewsNoOtherDoesAndThenAllHaveTheNewOne() throws Exception {
        Login one = shore.login(heron);
        Login other = shore.login(heron);
        AtomicBoolean renewed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> second = new LeasedTurns(shore.jdbc).alone(heron.id(), () -> {
                Future<Boolean> waits =
                        threads.submit(() -> new LeasedTurns(shore.jdbc).alone(heron.id(), renewed::get));
                assertThat(other.renewed().kept(other.secret())).isEqualTo(other.secret());
                one.renewed().accept("second");
                renewed.set(true);
                return waits;
            });
            assertThat(second.get())
                    .as("its turn came when the other's was over")
                    .isTrue();
        }
        assertThat(other.renewed().kept(other.secret())).isEqualTo("second");
        other.renewed().accept("third");
        assertThat(shore.login(heron).secret())
                .as("renewed from what it had read again")
                .isEqualTo("third");
    }

    @Test
    void whatWasDisconnectedKeepsNothing() {
        Login login = shore.login(heron);
        shore.rows.close(heron.id());
        assertThat(login.renewed().kept(login.secret())).isNull();
    }
}
