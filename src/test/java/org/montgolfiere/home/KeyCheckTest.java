package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCheckTest {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private final HikariDataSource database = TestDatabase.fresh();

    @BeforeEach
    void aDeskWithSecrets() throws IOException {
        FullDesk.fill(home, database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theKeyThatSealedTheSecretsStarts() {
        assertThatCode(check(home, false)::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @Test
    void aSecondHomeWithAKeyOfItsOwnIsRefusedInOneSentence() {
        assertThatThrownBy(check(elsewhere, false)::afterSingletonsInstantiated)
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("another key")
                .hasMessageContaining(elsewhere.resolve("key").toString());
    }

    @Test
    void whoLostTheKeyForGoodMaySayOnce() {
        assertThatCode(check(elsewhere, true)::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    private KeyCheck check(Path folder, boolean lost) {
        return new KeyCheck(database, KeyRing.open(folder.resolve("key")), lost);
    }
}
