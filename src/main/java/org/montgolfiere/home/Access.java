package org.montgolfiere.home;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How the desk reaches its database; user and password are null where the URL holds them. */
record Access(String url, @Nullable String user, @Nullable String password) {
    int port() {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "Access[user=" + user + "]";
    }
}
