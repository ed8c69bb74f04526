package org.montgolfiere.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL on 127.0.0.1 over one data folder, as durable as any server; never two servers over the same data. */
final class EmbeddedPostgres implements Database {
    static final String KEEPER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final int ANY = 0;
    private static final int ATTEMPTS = 20;

    private final Cluster cluster;
    private final PostgresPrograms programs;
    private final PostgresLog log;
    private Access access = new Access("", "", "");
    private @Nullable Watch watch;

    private EmbeddedPostgres(Cluster cluster, PostgresPrograms programs) {
        this.cluster = cluster;
        this.programs = programs;
        this.log = new PostgresLog(cluster.log());
    }

    /** Starts the server in this folder, or takes over one that a killed desk left. The caller holds the folder. */
    static EmbeddedPostgres start(Path home, Path binaries, String configuration) {
        var programs = PostgresPrograms.of(PostgresBinaries.under(binaries));
        var server = new EmbeddedPostgres(Cluster.in(home, configuration), programs);
        try {
            server.cluster.make(programs);
            server.access = server.begin();
            server.watch = new Watch(server);
            return server;
        } catch (IOException failed) {
            throw new HomeFailure("The embedded database cannot start: " + failed.getMessage(), failed);
        }
    }

    /** How to reach the server that another process keeps running on this home; null when there is none. */
    static @Nullable Access running(Path home) {
        var cluster = Cluster.in(home, "");
        try {
            var postmaster = Postmaster.read(cluster.data());
            if (postmaster == null || !postmaster.ready() || !postmaster.alive(cluster.data())) return null;
            return DatabaseRole.desk(postmaster.port(), cluster.secret());
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public Access access() {
        return access;
    }

    Access keeper() throws IOException {
        var postmaster = Postmaster.read(cluster.data());
        if (postmaster == null) throw new HomeFailure("The embedded database is not running.");
        return DatabaseRole.keeper(postmaster.port(), cluster.secret());
    }

    /** In order and bounded: connections are ended, what is written is checkpointed; after 20 s it is cut short. */
    @Override
    public void close() {
        end("fast", 20);
    }

    /** Without a checkpoint: for data that nobody needs again. */
    void stopNow() {
        end("immediate", 10);
    }

    /** Leaves the server running with nobody to look after it, as a killed desk does. */
    void abandon() {
        if (watch != null) watch.close();
        watch = null;
    }

    /** After somebody killed it: on the same port, where the desk's connections look for it. */
    void reviveIfGone() throws IOException {
        var postmaster = Postmaster.read(cluster.data());
        if (postmaster != null && postmaster.alive(cluster.data())) return;
        LOG.warn("The embedded database is gone; starting it again.");
        Files.deleteIfExists(Postmaster.file(cluster.data()));
        launch(access.port());
    }

    void boundLog() throws IOException {
        log.bound();
    }

    private Access begin() throws IOException {
        var orphan = Postmaster.read(cluster.data());
        if (orphan != null && orphan.alive(cluster.data())) {
            var adopted = cluster.configured() ? adopt(orphan) : null;
            if (adopted != null) return adopted;
            LOG.info("Stopping the database that an earlier desk left running.");
            stop("fast", 20);
        }
        removeStaleFile();
        log.bound();
        Files.writeString(cluster.configurationFile(), cluster.configuration());
        return prepare(launch(ANY));
    }

    /** @return null when the server that runs there does not answer as ours */
    private @Nullable Access adopt(Postmaster orphan) throws IOException {
        var postmaster = settled(orphan);
        if (postmaster == null) return null;
        try {
            if (!DatabaseRole.serves(postmaster.port(), cluster.secret(), cluster.data())) return null;
            var desk = DatabaseRole.prepared(postmaster.port(), cluster.secret());
            LOG.info("Took over the database that an earlier desk left running.");
            return desk;
        } catch (SQLException notOurs) {
            return null;
        }
    }

    private @Nullable Postmaster settled(Postmaster orphan) throws IOException {
        var end = System.nanoTime() + SETTLE.toNanos();
        @Nullable Postmaster seen = orphan;
        while (seen != null && !seen.ready() && seen.alive(cluster.data()) && System.nanoTime() < end) {
            Patience.aMoment();
            seen = Postmaster.read(cluster.data());
        }
        return seen != null && seen.ready() ? seen : null;
    }

    /** A number in the file that belongs to another program by now would make PostgreSQL refuse to start. */
    private void removeStaleFile() throws IOException {
        var stale = Postmaster.read(cluster.data());
        if (stale != null && stale.alive(cluster.data())) {
            throw new HomeFailure(
                    "A database that does not stop (process %d) still uses %s.".formatted(stale.pid(), cluster.data()));
        }
        Files.deleteIfExists(Postmaster.file(cluster.data()));
    }

    private int launch(int wantedPort) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var start = log.length();
            var port = wantedPort == ANY ? freePort() : wantedPort;
            if (launchOnce(port)) return port;
            var complaint = log.since(start);
            var again = complaint.contains("could not bind") || complaint.contains("still in use");
            if (!again || attempt == ATTEMPTS) {
                throw new HomeFailure(PostgresLog.explain(complaint, cluster.data()));
            }
            Patience.moments(25);
        }
    }

    /** @return false when the server ended before it was ready */
    private boolean launchOnce(int port) throws IOException {
        var seconds = String.valueOf(START.toSeconds());
        var arguments = List.of("start", "-D", cluster.data().toString(), "-t", seconds, "-o", "-p " + port);
        var starter = programs.start("pg_ctl", arguments, cluster.log());
        while (true) {
            var postmaster = Postmaster.read(cluster.data());
            if (postmaster != null && postmaster.ready() && postmaster.port() == port) return true;
            if (!starter.isAlive() && starter.exitValue() != 0) return false;
            Patience.aMoment();
        }
    }

    private Access prepare(int port) throws IOException {
        try {
            return DatabaseRole.prepared(port, cluster.secret());
        } catch (SQLException refused) {
            stop("fast", 20);
            throw new HomeFailure("The embedded database refuses the desk: " + refused.getMessage(), refused);
        }
    }

    private void end(String mode, int seconds) {
        if (watch == null) return;
        abandon();
        try {
            if (stop(mode, seconds) != 0) stop("immediate", 10);
        } catch (IOException failed) {
            LOG.warn("The embedded database could not be stopped: {}", failed.getMessage());
        }
    }

    private int stop(String mode, int seconds) throws IOException {
        var postmaster = Postmaster.read(cluster.data());
        var folder = cluster.data().toString();
        var arguments = List.of("stop", "-D", folder, "-m", mode, "-t", String.valueOf(seconds), "--silent");
        var code = programs.run("pg_ctl", arguments, Duration.ofSeconds(seconds + 5L))
                .code();
        if (postmaster != null) awaitEnd(postmaster);
        return code;
    }

    /** It takes its file away a little before it ends. */
    private void awaitEnd(Postmaster postmaster) {
        var end = System.nanoTime() + SETTLE.toNanos();
        while (postmaster.alive(cluster.data()) && System.nanoTime() < end) Patience.aMoment();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
