package org.montgolfiere.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.montgolfiere.home.Loop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Listens for the accounts whose network tells by itself that something came, and lets them be polled at once. Nothing
 * depends on it: what no bell rang for is read at the next poll.
 */
@Component
@ConditionalOnWebApplication
class Listening extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Map<Long, Thread> ears = new ConcurrentHashMap<>();
    private final Networks networks;
    private final AccountRows rows;
    private final Leases leases;
    private final Logins logins;
    private final PollerLoop poller;
    private final Clock clock;
    private final boolean wanted;

    Listening(
            Networks networks,
            AccountRows rows,
            Leases leases,
            Logins logins,
            PollerLoop poller,
            Clock clock,
            @Value("${MONTGOLFIERE_POLL:true}") boolean wanted) {
        super("listening");
        this.networks = networks;
        this.rows = rows;
        this.leases = leases;
        this.logins = logins;
        this.poller = poller;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    protected Duration round() {
        List<String> listening = networks.all().stream()
                .filter(Network::listens)
                .map(Network::name)
                .toList();
        List<Account> accounts = listening.isEmpty() ? List.of() : rows.connected(listening);
        Set<Long> present = accounts.stream().map(Account::id).collect(Collectors.toSet());
        ears.forEach((account, ear) -> {
            if (!present.contains(account)) ear.interrupt();
        });
        accounts.forEach(account -> ears.computeIfAbsent(account.id(), id -> ear(account)));
        return PAUSE;
    }

    @Override
    public void stop() {
        super.stop();
        ears.values().forEach(Thread::interrupt);
    }

    private Thread ear(Account account) {
        return Thread.ofVirtual().name("listening-" + account.id()).start(() -> {
            try {
                listen(account);
            } catch (InterruptedException noLonger) {
                Thread.currentThread().interrupt();
            } finally {
                ears.remove(account.id());
            }
        });
    }

    private void listen(Account account) throws InterruptedException {
        for (int failures = 0; isRunning(); failures++) {
            Login login = logins.of(account);
            if (login == null) {
                return;
            }
            Instant begun = clock.instant();
            boolean offered = heard(account, login);
            if (clock.instant().isAfter(begun.plus(STEADY))) failures = 0;
            double chance = RandomGenerator.getDefault().nextDouble();
            rest(account, offered ? BackOff.after(failures + 1, chance) : BackOff.LONGEST);
        }
    }

    /** Not beyond the moment when a poll is answered again after a failure: then the bell may ring again as well. */
    private void rest(Account account, Duration atMost) throws InterruptedException {
        long begin = System.nanoTime();
        boolean failing = false;
        while (System.nanoTime() - begin < atMost.toNanos()) {
            Thread.sleep(LOOK);
            boolean fails = leases.failures(account.id()) > 0;
            if (failing && !fails) {
                return;
            }
            failing = fails;
        }
    }

    private boolean heard(Account account, Login login) {
        try {
            return networks.of(account).listen(login, () -> ring(account.id()));
        } catch (NetworkTrouble trouble) {
            return true; // the poll that is due anyway notes it
        } catch (RuntimeException fault) {
            Trouble.log(account, "listening for", fault);
            return true;
        }
    }

    private void ring(long account) {
        rows.due(account, clock.instant());
        poller.rung();
    }
}
