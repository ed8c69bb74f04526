package org.montgolfiere.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import org.montgolfiere.home.Settings;

/** A {@link Shore} whose network calls by itself: it signs with the account's password and numbers what it brings. */
final class Porch implements AutoCloseable {

    final Shore shore;
    final HookRows rows;
    final Hooks hooks;
    final Doorkeeper doorkeeper;

    Porch(Path home) {
        shore = new Shore(home);
        rows = new HookRows(shore.jdbc);
        Settings settings = new Settings(home, 0, null, URI.create("https://desk.example"));
        hooks = new Hooks(rows, settings, shore.clock);
        doorkeeper = new Doorkeeper(rows, shore.rows, shore.networks, shore.logins, shore.events::add, shore.clock);
        shore.pond.hook = Porch::verify;
        shore.pond.hooks = hooks;
    }

    /** What another process of the same desk, or the same one after a kill, has in hand. */
    Doorkeeper another() {
        return new Doorkeeper(rows, shore.rows, shore.networks, shore.logins, event -> {}, shore.clock);
    }

    String open(Account account) {
        return last(hooks.open(account));
    }

    static String last(URI address) {
        return address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
    }

    Doorkeeper.Door door(String door) {
        return Objects.requireNonNull(doorkeeper.find("pond", door));
    }

    /** As the network brings it: its own id, its signature, its words. */
    static Doorkeeper.Heard bring(Doorkeeper.Door door, Account account, String words) {
        return door.hear(
                Map.of("signature", "word of " + account.handle(), "delivery", words),
                words.getBytes(StandardCharsets.UTF_8));
    }

    int kept(String condition) {
        return shore.jdbc
                .sql("select count(*) from hook_delivery where " + condition)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static Hook.Verdict verify(Login login, Hook.Call call) {
        byte[] expected = login.secret().getBytes(StandardCharsets.UTF_8);
        byte[] given = call.headers().getOrDefault("signature", "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given)
                ? new Hook.Verdict.Genuine(Objects.requireNonNull(call.headers().get("delivery")))
                : new Hook.Verdict.Refused();
    }

    @Override
    public void close() {
        shore.close();
    }
}
