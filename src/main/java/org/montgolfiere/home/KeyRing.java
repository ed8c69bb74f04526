package org.montgolfiere.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The key file: one key a line in Base64, the one in use first. It holds a second line only while a rotation has not
 * reached every secret yet.
 */
final class KeyRing {
    static final int ID = 8;
    private static final int KEY = 32;

    private final Path file;
    private List<Key> keys;

    /** @param id the first bytes of the key's SHA-256: names the key and tells nothing about it */
    @SuppressWarnings("ArrayRecordComponent")
    record Key(byte[] id, byte[] bytes) {
        static Key of(byte[] bytes) {
            return new Key(Arrays.copyOf(Sha256.of(bytes), ID), bytes);
        }

        static Key fresh() {
            var bytes = new byte[KEY];
            new SecureRandom().nextBytes(bytes);
            return of(bytes);
        }
    }

    private KeyRing(Path file, List<Key> keys) {
        this.file = file;
        this.keys = keys;
    }

    /** Opens the key file, made with mode 0600 at first start. @throws WrongUse when others may read it */
    static KeyRing open(Path file) {
        try {
            var ring = new KeyRing(file, List.of());
            if (Files.notExists(file)) ring.replace(List.of(Key.fresh()));
            ring.keys = read(file);
            return ring;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path file() {
        return file;
    }

    Key current() {
        return keys.getFirst();
    }

    @Nullable
    Key find(byte[] id) {
        return keys.stream()
                .filter(key -> Arrays.equals(key.id(), id))
                .findFirst()
                .orElse(null);
    }

    boolean rotating() {
        return keys.size() > 1;
    }

    /** The new key goes first, on the disk before anything is sealed under it; the old one stays beside it. */
    void begin() throws IOException {
        replace(Stream.concat(Stream.of(Key.fresh()), keys.stream()).toList());
    }

    /** Only when no secret is left under an old key. */
    void end() throws IOException {
        replace(List.of(current()));
    }

    private void replace(List<Key> next) throws IOException {
        var encoder = Base64.getEncoder();
        SecretFile.write(
                file,
                next.stream()
                        .map(key -> encoder.encodeToString(key.bytes()) + "\n")
                        .collect(Collectors.joining()));
        keys = next;
    }

    private static List<Key> read(Path file) throws IOException {
        try {
            var keys = SecretFile.read(file)
                    .lines()
                    .map(line -> Key.of(Base64.getDecoder().decode(line)))
                    .toList();
            if (!keys.isEmpty() && keys.stream().allMatch(key -> key.bytes().length == KEY)) return keys;
        } catch (IllegalArgumentException notBase64) {
            throw new WrongUse(file + " is not a key file of this desk.", notBase64);
        }
        throw new WrongUse(file + " is not a key file of this desk.");
    }
}
