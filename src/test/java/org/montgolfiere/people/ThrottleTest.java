package org.montgolfiere.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.montgolfiere.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;

class ThrottleTest extends DeskTest {

    @Autowired
    private Throttle throttle;

    @Test
    void oneAddressCannotTryManyPeople() {
        for (int person = 0; person < 25; person++) {
            assertThat(throttle.enter("p" + person + "@verne.example", "192.0.2.7"))
                    .isNull();
        }
        assertThat(throttle.enter("p26@verne.example", "192.0.2.7"))
                .isEqualTo(clock.instant().plusSeconds(30));
        assertThat(throttle.enter("p26@verne.example", "192.0.2.8")).isNull();
    }

    @Test
    void aWholeNetworkOfIpv6IsOneAddress() {
        for (int person = 0; person < 25; person++) {
            throttle.enter("q" + person + "@verne.example", "2001:db8:1:2:0:0:0:" + person);
        }
        assertThat(throttle.enter("q26@verne.example", "2001:db8:1:2:ffff:0:0:1"))
                .isNotNull();
        assertThat(throttle.enter("q26@verne.example", "2001:db8:1:3:0:0:0:1")).isNull();
    }

    @Test
    void manyAtOnceGetNoMoreTriesThanOneByOne() throws Exception {
        Callable<Boolean> attempt = () -> throttle.enter("crowd@verne.example", "192.0.2.9") == null;
        List<Callable<Boolean>> crowd =
                IntStream.range(0, 30).mapToObj(number -> attempt).toList();
        int entered = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(crowd)) {
                entered += answer.get() ? 1 : 0;
            }
        }
        assertThat(entered).isEqualTo(5);
    }

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour() {
        assertThat(IntStream.of(4, 5, 6, 7, 9, 10, 1000)
                        .mapToObj(Slowdown.EMAIL::after)
                        .map(Duration::toSeconds))
                .containsExactly(0L, 30L, 60L, 120L, 480L, 900L, 900L);
    }

    @Test
    void afterADayEverythingIsForgotten() {
        for (int tried = 0; tried < 5; tried++) {
            throttle.enter("late@verne.example", "192.0.2.10");
        }
        clock.pass(Duration.ofDays(1).plusSeconds(1));
        for (int tried = 0; tried < 5; tried++) {
            assertThat(throttle.enter("late@verne.example", "192.0.2.10")).isNull();
        }
    }

    @Test
    void noAddressIsKeptReadable() {
        throttle.enter("readable@verne.example", "192.0.2.11");
        assertThat(jdbc.sql("select string_agg(encode(key, 'escape'), ' ') from sign_in_trial")
                        .query((row, number) -> row.getString(1))
                        .single())
                .doesNotContain("readable")
                .doesNotContain("192.0.2.11");
    }
}
