package org.montgolfiere.home;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the host decides, from the environment alone.
 *
 * @param home the folder that holds everything, absolute
 * @param port 0 to 65535; 0 takes a free port
 * @param databaseUrl a JDBC URL with user and password, or null for the database inside
 * @param url where people reach the desk, without a slash at its end
 */
public record Settings(Path home, int port, @Nullable String databaseUrl, URI url) {
    public static final String HOME = "MONTGOLFIERE_HOME";
    public static final String PORT = "MONTGOLFIERE_PORT";
    public static final String DATABASE_URL = "MONTGOLFIERE_DB_URL";
    public static final String URL = "MONTGOLFIERE_URL";

    private static final int DEFAULT_PORT = 8080;

    /** @throws WrongUse when a value cannot be used */
    public static Settings read(Map<String, String> environment) {
        var port = port(value(environment, PORT));
        return new Settings(
                home(value(environment, HOME)),
                port,
                databaseUrl(value(environment, DATABASE_URL)),
                url(value(environment, URL), port));
    }

    /** The same on another port; the address follows where it named the old one. */
    Settings on(int otherPort) {
        var followed = url.getPort() == port
                ? URI.create("%s://%s:%d".formatted(url.getScheme(), url.getHost(), otherPort))
                : url;
        return new Settings(home, otherPort, databaseUrl, followed);
    }

    public boolean embedded() {
        return databaseUrl == null;
    }

    /** Never shows the database URL: it holds a password. */
    @Override
    public String toString() {
        return "Settings[home=%s, port=%d, embedded=%s, url=%s]".formatted(home, port, embedded(), url);
    }

    private static Path home(String value) {
        if (value.isEmpty()) return Path.of(System.getProperty("user.home"), ".montgolfiere");
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException refused) {
            throw new WrongUse(HOME + " is not a path: " + refused.getReason() + ".", refused);
        }
    }

    private static int port(String value) {
        if (value.isEmpty()) return DEFAULT_PORT;
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new WrongUse("%s must be a number from 0 to 65535, not \"%s\".".formatted(PORT, value));
        }
        return Integer.parseInt(value);
    }

    private static @Nullable String databaseUrl(String value) {
        if (value.isEmpty()) return null;
        if (!value.startsWith("jdbc:postgresql://")) {
            throw new WrongUse(
                    DATABASE_URL + " must look like jdbc:postgresql://host:5432/database?user=name&password=secret.");
        }
        return value;
    }

    private static URI url(String value, int port) {
        if (value.isEmpty()) return URI.create("http://localhost:" + port);
        try {
            var url = URI.create(value.replaceAll("/+$", ""));
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getQuery() == null
                    && url.getFragment() == null) {
                return url;
            }
        } catch (IllegalArgumentException refused) {
            throw new WrongUse(unusable(value), refused);
        }
        throw new WrongUse(unusable(value));
    }

    private static String unusable(String value) {
        return "%s must be an address such as https://desk.example.org, not \"%s\".".formatted(URL, value);
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
