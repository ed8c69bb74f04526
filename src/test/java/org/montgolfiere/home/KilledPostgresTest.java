package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.home.PostgresHome.execute;
import static org.montgolfiere.home.PostgresHome.read;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledPostgresTest {
    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedRowIsThereAfterAllItsProcessesAreKilled() throws Exception {
        var home = new PostgresHome(folder);
        var server = home.start();
        execute(server.access(), "create table acknowledged (number int)");
        for (var number = 1; number <= 3; number++) {
            execute(server.access(), "insert into acknowledged values (%d)".formatted(number));
            server.abandon();
            home.killEverything();
            server = home.start();
        }
        try (var last = server) {
            assertThat(read(last.access(), "select number from acknowledged order by number"))
                    .isEqualTo(IntStream.rangeClosed(1, 3)
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }
}
