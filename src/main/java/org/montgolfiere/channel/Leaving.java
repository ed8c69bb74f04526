package org.montgolfiere.channel;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells a network once that an account was disconnected. Nobody waits for it: the account is closed already. */
@Component
class Leaving {

    private final Networks networks;

    Leaving(Networks networks) {
        this.networks = networks;
    }

    /** @param login the last that knows what opened the account */
    record Left(Login login) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Left[" + login.account().id() + "]";
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void left(Left left) {
        Thread.ofVirtual().name("leaving-" + left.login().account().id()).start(() -> tell(left.login()));
    }

    void tell(Login login) {
        Account account = login.account();
        try {
            networks.of(account).leave(login);
        } catch (RuntimeException notNow) {
            Trouble.log(account, "leaving", notNow);
        }
    }
}
