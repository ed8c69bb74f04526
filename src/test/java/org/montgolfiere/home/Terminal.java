package org.montgolfiere.home;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at a terminal: types a command for one home and its database, sees what it answers. */
record Terminal(Path home, String databaseUrl) {
    record Answer(int code, String out, String complaints) {}

    Answer type(String... arguments) {
        var out = new ByteArrayOutputStream();
        var complaints = new ByteArrayOutputStream();
        var launch = new Launch(HomeAlone.class, environment(), print(out), print(complaints));
        var code = launch.run(List.of(arguments));
        if (code == null) throw new IllegalStateException("the desk goes on running");
        return new Answer(code, out.toString(StandardCharsets.UTF_8), complaints.toString(StandardCharsets.UTF_8));
    }

    /** In a process of its own that ends at the kill point. @return its exit code, 137 when it was killed */
    int typeAndBeKilled(String killPoint, String... arguments) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HomeAlone.class.getName()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).inheritIO();
        builder.environment().putAll(environment());
        builder.environment().put("MONTGOLFIERE_KILL_AT", killPoint);
        return builder.start().waitFor();
    }

    private Map<String, String> environment() {
        return Map.of(Settings.HOME, home.toString(), Settings.DATABASE_URL, databaseUrl);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
