package org.montgolfiere.channel;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.KillPoint;
import org.montgolfiere.home.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Stands at the addresses that networks call: stores what is genuine, and has the account read at once. */
@Service
public class Doorkeeper {

    static final HookRows.Bound BOUND = new HookRows.Bound(5_000, 64L << 20);

    private final HookRows rows;
    private final AccountRows accounts;
    private final Networks networks;
    private final Logins logins;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Doorkeeper(
            HookRows rows,
            AccountRows accounts,
            Networks networks,
            Logins logins,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.networks = networks;
        this.logins = logins;
        this.events = events;
        this.clock = clock;
    }

    /** Something was brought for an account, which is due now. */
    record Brought(long account) {}

    /** What became of a call. */
    public enum Heard {
        STORED,
        /** It was brought before. */
        KNOWN,
        /** Too much waits to be read: it is to come again. */
        FULL,
        REFUSED
    }

    /** One account's door. */
    public final class Door {

        private final Login login;
        private final Hook hook;

        private Door(Login login, Hook hook) {
            this.login = login;
            this.hook = hook;
        }

        /** Returns only once what is genuine is on disk. @param headers by lower-case name */
        public Heard hear(Map<String, String> headers, byte[] body) {
            return switch (verdict(new Hook.Call(headers, body, clock.instant()))) {
                case Hook.Verdict.Refused() -> Heard.REFUSED;
                case Hook.Verdict.Genuine(String key) -> store(login.account().id(), key, body);
            };
        }

        /** A JSON text; null: nothing was asked that this network asks. */
        public @Nullable String challenge(Map<String, String> asked) {
            return hook.challenge(login, asked);
        }

        private Hook.Verdict verdict(Hook.Call call) {
            try {
                return hook.verify(login, call);
            } catch (RuntimeException fault) {
                Trouble.log(login.account(), "hearing", fault);
                return new Hook.Verdict.Refused();
            }
        }
    }

    /** @param door the last part of the address; null: there is none of that name, or nobody is connected behind it */
    public @Nullable Door find(String network, String door) {
        Long id = rows.account(Sha256.of(door));
        Account account = id == null ? null : accounts.find(id);
        if (account == null || !account.network().equals(network)) {
            return null;
        }
        Hook hook = networks.of(account).hook();
        Login login = hook == null || account.state() == Account.State.DISCONNECTED ? null : logins.of(account);
        return login == null || hook == null ? null : new Door(login, hook);
    }

    private Heard store(long account, String key, byte[] body) {
        HookRows.Storing storing = rows.store(account, Sha256.of(key), body, clock.instant(), BOUND);
        if (!storing.stored()) {
            return storing.known() ? Heard.KNOWN : Heard.FULL;
        }
        KillPoint.at("hook.stored");
        accounts.due(account, clock.instant());
        events.publishEvent(new Brought(account));
        return Heard.STORED;
    }
}
