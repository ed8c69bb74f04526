package org.montgolfiere.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** The data folder of the embedded PostgreSQL with its password and settings: made once, as a whole or not at all. */
record Cluster(Path data, Path password, Path log, String configuration) {
    private static final String MAJOR = "18";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    static Cluster in(Path home, String configuration) {
        return new Cluster(
                home.resolve("data"), home.resolve("database-password"), home.resolve("postgresql.log"), configuration);
    }

    /** @throws HomeFailure when its file is gone: nothing opens the database then */
    String secret() throws IOException {
        if (!Files.exists(password)) throw new HomeFailure("The database's password is missing: " + password + ".");
        return SecretFile.read(password).strip();
    }

    Path configurationFile() {
        return data.resolve("postgresql.conf");
    }

    boolean configured() throws IOException {
        return Files.exists(configurationFile())
                && Files.readString(configurationFile()).equals(configuration);
    }

    void make(PostgresPrograms programs) throws IOException {
        if (Files.exists(data)) {
            checkMajor();
            secret();
            return;
        }
        if (!Files.exists(password)) SecretFile.write(password, generated() + "\n");
        var half = data.resolveSibling("data.new");
        FileSystemUtils.deleteRecursively(half);
        var ended = programs.run("initdb", initialisation(half), LONG_ENOUGH);
        if (ended.code() != 0) throw new HomeFailure(PostgresLog.explain(ended.output(), half));
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
        SecretFile.syncFolder(data);
    }

    private List<String> initialisation(Path half) {
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        return List.of(
                "--pgdata=" + half,
                "--username=" + EmbeddedPostgres.KEEPER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + (mac ? "en_US.UTF-8" : "C.UTF-8"),
                "--data-checksums",
                "--no-instructions");
    }

    private void checkMajor() throws IOException {
        var version = data.resolve("PG_VERSION");
        var found = Files.exists(version) ? Files.readString(version).strip() : "none";
        if (found.equals(MAJOR)) return;
        if (found.equals("none")) throw new HomeFailure(data + " is not a PostgreSQL data folder any more.");
        throw new WrongUse("%s was made by PostgreSQL %s and this program brings PostgreSQL %s: back it up with the"
                        .formatted(data, found, MAJOR)
                + " program that made it and restore it into a new home.");
    }

    private static String generated() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
