package org.montgolfiere.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The public instances carry no licence, so they lie outside the repository. */
final class PublicInstances {
    private static final String PLACE = "MONTGOLFIERE_ROTA_INSTANCES";

    private PublicInstances() {}

    static Path file(int number) {
        var named = System.getProperty(PLACE, System.getenv(PLACE));
        var folder = named == null ? Path.of("..", "shared", "rota", "instances") : Path.of(named);
        var file = folder.resolve("Instance%d.txt".formatted(number));
        Assumptions.assumeTrue(
                Files.isReadable(file),
                "the public instances are not there: set %s to the folder that holds %s"
                        .formatted(PLACE, file.getFileName()));
        return file;
    }
}
