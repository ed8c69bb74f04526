package org.montgolfiere.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.RunningDesk;
import org.montgolfiere.home.TestDatabase;

/** The demonstration in a process of its own, started once for all tests of the browser. */
final class Demo {

    private static @Nullable RunningDesk desk;

    private Demo() {}

    static int port() {
        return desk().port();
    }

    /** The one-click link that is printed for somebody of the team. */
    static String link(String name) {
        return desk().printed("(?m)^ *" + name + " .*(http\\S+)\\s*$");
    }

    private static synchronized RunningDesk desk() {
        if (desk == null) {
            RunningDesk demo = start();
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
            desk = demo;
        }
        return desk;
    }

    private static RunningDesk start() {
        Path home = Path.of("target", "homes", "demo-" + System.nanoTime()).toAbsolutePath();
        RunningDesk demo = new RunningDesk(home, Map.of("MONTGOLFIERE_DB_URL", TestDatabase.freshUrl()), "demo");
        demo.start();
        if (!Files.isDirectory(home)) {
            throw new IllegalStateException("the demo lives elsewhere:\n" + demo.output());
        }
        return demo;
    }
}
