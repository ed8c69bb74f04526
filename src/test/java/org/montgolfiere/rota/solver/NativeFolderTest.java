package org.montgolfiere.rota.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {

    @TempDir
    Path temporary;

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNext() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName())
                .start();
        var left = Path.of(process.inputReader().readLine());
        assertThat(left.resolve("library")).isDirectoryContaining("glob:**jniortools*");
        try (var beside = NativeFolder.make(temporary)) {
            assertThat(left).exists();
            assertThat(beside.path()).isNotEqualTo(left);
        }
        process.destroyForcibly().waitFor();
        try (var next = NativeFolder.make(temporary)) {
            assertThat(folders()).containsExactly(next.path());
        }
        assertThat(folders()).isEmpty();
    }

    @Test
    void twoOfOneProcessLeaveEachOtherAlone() throws IOException {
        try (var one = NativeFolder.make(temporary);
                var other = NativeFolder.make(temporary)) {
            assertThat(folders()).containsExactlyInAnyOrder(one.path(), other.path());
        }
    }

    @Test
    void whatBelongsToOthersStays() throws IOException {
        var other = Files.createDirectory(temporary.resolve("montgolfiere-rota-of-somebody"));
        Files.writeString(other.resolve("kept"), "kept");
        NativeFolder.make(temporary).close();
        assertThat(other.resolve("kept")).exists();
    }

    private List<Path> folders() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(Files::isDirectory)
                    .filter(file -> file.getFileName().toString().startsWith("montgolfiere-rota"))
                    .toList();
        }
    }

    /** Makes a folder, says where, and waits to be killed. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            System.out.println(NativeFolder.shared().path());
            System.in.read();
        }
    }
}
