package org.montgolfiere.home;

import java.nio.file.Path;

/** A vault with a key of its own, for tests of the rooms that keep secrets. */
public final class TestVault {
    private TestVault() {}

    public static Vault in(Path folder) {
        return new Vault(KeyRing.open(folder.resolve("key")));
    }
}
