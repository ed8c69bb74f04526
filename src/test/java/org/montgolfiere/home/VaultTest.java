package org.montgolfiere.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir
    Path home;

    @Test
    void aSecretOpensAgainAfterARestart() {
        var sealed = vault().seal("account:17", "pâssword");
        assertThat(vault().openText("account:17", sealed)).isEqualTo("pâssword");
    }

    @Test
    void theSameSecretNeverLooksTheSameAndNeverShows() {
        var vault = vault();
        var sealed = vault.seal("account:17", "password");
        assertThat(sealed).isNotEqualTo(vault.seal("account:17", "password"));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("password");
    }

    @Test
    void aSecretMovedToAnotherRowDoesNotOpen() {
        var sealed = vault().seal("account:17", "password");
        assertThatExceptionOfType(HomeFailure.class)
                .isThrownBy(() -> vault().openText("account:18", sealed))
                .withMessageContaining("account:18");
    }

    @Test
    void everyAlteredByteIsNoticed() {
        var sealed = vault().seal("account:17", "password");
        for (var place = 0; place < sealed.length; place++) {
            var altered = sealed.clone();
            altered[place] ^= 1;
            assertThatExceptionOfType(HomeFailure.class).isThrownBy(() -> vault().open("account:17", altered));
        }
        for (var length = 0; length < sealed.length; length++) {
            var cut = java.util.Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(HomeFailure.class).isThrownBy(() -> vault().open("account:17", cut));
        }
    }

    @Test
    void aSecretOfAnotherDeskNamesTheMissingKey() throws IOException {
        var sealed = vault().seal("account:17", "password");
        Files.delete(key());
        assertThatExceptionOfType(HomeFailure.class)
                .isThrownBy(() -> vault().openText("account:17", sealed))
                .withMessageContaining("key");
    }

    @Test
    void theKeyFileIsItsOwnersAloneAndALooserOneIsRefused() throws IOException {
        vault();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatExceptionOfType(WrongUse.class).isThrownBy(this::vault).withMessageContaining("chmod 600");
    }

    @Test
    void aDamagedKeyFileIsRefusedAndLeftAsItIs() throws IOException {
        vault();
        Files.writeString(key(), "bm90IGEga2V5\n");
        assertThatExceptionOfType(WrongUse.class).isThrownBy(this::vault).withMessageContaining("not a key file");
        assertThat(Files.readString(key())).isEqualTo("bm90IGEga2V5\n");
    }

    private Vault vault() {
        return new Vault(KeyRing.open(key()));
    }

    private Path key() {
        return home.resolve("key");
    }
}
