package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path parent;

    @Test
    void onlyItsOwnerMayLookIntoANewHome() throws IOException {
        var home = Home.open(parent.resolve("below/desk"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileInItsPlaceIsSaidInOneSentence() throws IOException {
        var file = Files.writeString(parent.resolve("desk"), "not a folder");
        assertThatExceptionOfType(WrongUse.class)
                .isThrownBy(() -> Home.open(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void aSecondDeskOnTheSameHomeIsRefusedUntilTheFirstEnds() {
        var first = Home.open(parent);
        var second = Home.open(parent);
        first.takeOrRefuse();
        assertThatExceptionOfType(WrongUse.class)
                .isThrownBy(second::takeOrRefuse)
                .withMessageContaining("already running");
        first.close();
        second.takeOrRefuse();
        second.close();
    }
}
