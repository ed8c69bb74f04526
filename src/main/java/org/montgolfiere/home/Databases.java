package org.montgolfiere.home;

import java.time.Duration;

/** Opens the database that the settings name. */
final class Databases {
    private static final Duration DESK_STARTS = Duration.ofSeconds(15);

    private Databases() {}

    /** For the desk itself: takes the home for this process. @throws WrongUse when a desk runs on it already */
    static Database open(Settings settings, Home home) {
        var url = settings.databaseUrl();
        if (url != null) {
            if (!home.share()) throw home.inUse();
            return new DatabaseServer(new Access(url, null, null));
        }
        home.takeOrRefuse();
        return embedded(home);
    }

    /** For a command: beside a desk that runs already, on the same database. */
    static Database join(Settings settings, Home home) {
        var url = settings.databaseUrl();
        if (url != null) return new DatabaseServer(new Access(url, null, null));
        return home.take() ? embedded(home) : beside(home);
    }

    private static Database embedded(Home home) {
        var binaries = home.folder().resolve("postgresql");
        return EmbeddedPostgres.start(home.folder(), binaries, PostgresConfiguration.DURABLE);
    }

    private static Database beside(Home home) {
        var end = System.nanoTime() + DESK_STARTS.toNanos();
        while (System.nanoTime() < end) {
            var access = EmbeddedPostgres.running(home.folder());
            if (access != null) return new DatabaseServer(access);
            if (home.take()) return embedded(home);
            Patience.aMoment();
        }
        throw new HomeFailure("Another process uses " + home.folder() + " and its database does not answer.");
    }
}
