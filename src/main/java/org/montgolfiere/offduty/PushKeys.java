package org.montgolfiere.offduty;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.HomeFailure;
import org.montgolfiere.home.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The desk's own key pair, by which push services know it: made once, its secret half sealed at rest. */
@Repository
class PushKeys {

    private static final String PURPOSE = "push_key:1";

    private final JdbcClient jdbc;
    private final Vault vault;
    private volatile @Nullable Own own;

    PushKeys(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Own(byte[] open, PrivateKey secret) {}

    Own own() {
        Own known = own;
        if (known == null) {
            known = read();
            own = known;
        }
        return known;
    }

    private Own read() {
        Own found = found();
        if (found != null) {
            return found;
        }
        KeyPair pair = P256.pair();
        jdbc.sql("insert into push_key (id, public, secret) values (1, :public, :secret) on conflict do nothing")
                .param("public", P256.bytes((ECPublicKey) pair.getPublic()))
                .param("secret", vault.seal(PURPOSE, pair.getPrivate().getEncoded()))
                .update();
        Own made = found();
        if (made == null) {
            throw new IllegalStateException("the key pair for web push was not kept");
        }
        return made;
    }

    private @Nullable Own found() {
        Sealed sealed = jdbc.sql("select public, secret from push_key where id = 1")
                .query((row, number) -> new Sealed(row.getBytes("public"), row.getBytes("secret")))
                .optional()
                .orElse(null);
        try {
            return sealed == null ? null : opened(sealed.open(), sealed.secret());
        } catch (HomeFailure lost) {
            beginAnew();
            return null;
        }
    }

    /** The home's key is lost for good (the desk does not start otherwise): browsers are asked once more. */
    private void beginAnew() {
        jdbc.sql("delete from push_subscription").update();
        jdbc.sql("delete from push_key").update();
    }

    private record Sealed(byte[] open, byte[] secret) {}

    private Own opened(byte[] open, byte[] sealed) {
        try {
            return new Own(open, P256.secret(vault.open(PURPOSE, sealed)));
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("the key pair for web push cannot be read", altered);
        }
    }
}
