package org.montgolfiere.channel;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.HomeFailure;
import org.montgolfiere.home.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens an account's secret for the length of one call, and keeps the new one that the call may bring. */
@Component
class Logins {

    private static final String SEALED = "channel.sealed";
    private static final int TRIES = 8;

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

        @Override
        public @Nullable String change(String known, UnaryOperator<String> change) {
            for (int tries = 0; tries < TRIES; tries++) {
                String before = kept(known);
                String next = before == null ? null : change.apply(before);
                if (next == null || next.equals(before) || keep(account, sealed, next)) {
                    return next;
                }
            }
            throw new NetworkTrouble.Away("others change what is kept all the time", null);
        }

        private boolean current() {
            return Arrays.equals(rows.secret(account.id()), sealed.get());
        }
    }

    /** Whether a login still holds what is kept, by itself or by another call: nobody connected the account again since. */
    boolean current(Login login) {
        return login.renewed() instanceof Keeping keeping && keeping.current();
    }

    byte[] seal(long account, String secret) {
        return vault.seal(purpose(account), secret);
    }

    /** A late renewal does not undo what was kept meanwhile, such as by connecting again. */
    private boolean keep(Account account, AtomicReference<byte[]> kept, String renewed) {
        byte[] sealed = seal(account.id(), renewed);
        boolean done = rows.keep(account.id(), kept.get(), sealed);
        if (done) {
            kept.set(sealed);
        }
        return done;
    }

    private String open(Account account, byte[] sealed) {
        return vault.openText(purpose(account.id()), sealed);
    }

    private static String purpose(long account) {
        return "account:" + account;
    }
}
