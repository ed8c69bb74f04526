package org.montgolfiere.channel;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Vault;
import org.springframework.stereotype.Component;

/** Opens an account's secret for the length of one call, and keeps the new one that the call may bring. */
@Component
class Logins {

    private final AccountRows rows;
    private final Vault vault;

    Logins(AccountRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** @return null when the account has no secret: it is disconnected */
    @Nullable
    Login of(Account account) {
        byte[] sealed = rows.secret(account.id());
        if (sealed == null) {
            return null;
        }
        AtomicReference<byte[]> kept = new AtomicReference<>(sealed);
        return new Login(account, open(account, sealed), renewed -> keep(account, kept, renewed));
    }

    /** Whether a login still holds what is kept: nobody connected the account again, or renewed it, since. */
    boolean current(Login login) {
        byte[] sealed = rows.secret(login.account().id());
        return sealed != null && open(login.account(), sealed).equals(login.secret());
    }

    byte[] seal(long account, String secret) {
        return vault.seal(purpose(account), secret);
    }

    /** A late renewal does not undo what was kept meanwhile, such as by connecting again. */
    private void keep(Account account, AtomicReference<byte[]> kept, String renewed) {
        byte[] sealed = seal(account.id(), renewed);
        if (rows.keep(account.id(), kept.get(), sealed)) {
            kept.set(sealed);
        }
    }

    private String open(Account account, byte[] sealed) {
        return vault.openText(purpose(account.id()), sealed);
    }

    private static String purpose(long account) {
        return "account:" + account;
    }
}
