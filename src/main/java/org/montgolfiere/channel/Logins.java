package org.montgolfiere.channel;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.HomeFailure;
import org.montgolfiere.home.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens an account's secret for the length of one call, and keeps the new one that the call may bring. */
@Component
class Logins {

    private static final String SEALED = "channel.sealed";

    private final AccountRows rows;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    Logins(AccountRows rows, Vault vault, ApplicationEventPublisher events) {
        this.rows = rows;
        this.vault = vault;
        this.events = events;
    }

    /** @return null when the account has no secret, or one that this desk's key does not open: it must be connected again */
    @Nullable
    Login of(Account account) {
        byte[] sealed = rows.secret(account.id());
        if (sealed == null) {
            return null;
        }
        AtomicReference<byte[]> kept = new AtomicReference<>(sealed);
        try {
            return new Login(account, open(account, sealed), new Keeping(account, kept));
        } catch (HomeFailure sealedOtherwise) {
            if (rows.trouble(account.id(), SEALED)) {
                events.publishEvent(new AccountTroubled(account, SEALED));
            }
            return null;
        }
    }

    private final class Keeping implements Login.Renewing {
        private final Account account;
        private final AtomicReference<byte[]> sealed;

        private Keeping(Account account, AtomicReference<byte[]> sealed) {
            this.account = account;
            this.sealed = sealed;
        }

        @Override
        public void accept(String renewed) {
            keep(account, sealed, renewed);
        }

        @Override
        public @Nullable String kept(String known) {
            byte[] now = rows.secret(account.id());
            if (now == null) {
                return null;
            }
            sealed.set(now);
            return open(account, now);
        }
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
