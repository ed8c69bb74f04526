package org.montgolfiere.offduty;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.Socket;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.montgolfiere.home.Settings;
import org.montgolfiere.home.Vault;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.Duty;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The gate and its carriers as the desk has them, on a database and a clock of its caller's, for playing years: {@code bench
 * gate} and the tests count at the far ends of its sockets. It knows nobody but those who are in that database.
 */
public final class GateOnTrial implements AutoCloseable {

    private static final Pace AT_ONCE = new Pace(Duration.ZERO, Duration.ofHours(1));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TransactionOperations transactions;
    private final NoticeLedger ledger;
    private final Streams streams;
    private final Gate gate;
    private final Digests digests;
    private final OwnDevices devices;
    private final Outside outside;
    private final Clock clock;
    private int set;

    /**
     * What lies outside.
     *
     * @param vault for what browsers give
     * @param push port of a push service on the loopback
     * @param mail port of a mail server on the loopback
     * @param kept how long the push service may keep a push
     */
    public record Far(Vault vault, int push, int mail, Duration kept) {

        /** As the desk has it. */
        public Far(Vault vault, int push, int mail) {
            this(vault, push, mail, PushCarrier.LONGEST);
        }
    }

    public GateOnTrial(DataSource database, Duty duty, Clock clock, Far far) {
        JdbcClient jdbc = JdbcClient.create(database);
        ReachRows reaches = new ReachRows(jdbc);
        ledger = new NoticeLedger(jdbc);
        Personal personal = new Personal(jdbc, duty, ledger, reaches);
        this.clock = clock;
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        streams = new Streams(new Admission(personal, session -> true), member -> Ear.ALWAYS, clock, meters, AT_ONCE);
        outside = new Outside("127.0.0.1:" + far.push());
        PushKeys keys = new PushKeys(jdbc, far.vault());
        PushSubscriptions subscriptions = new PushSubscriptions(jdbc, far.vault());
        PushServices services = new PushServices(outside);
        devices = new OwnDevices(subscriptions, keys, services, clock);
        Settings settings = Settings.read(Map.of());
        Ways ways = new CountedWays(jdbc);
        List<Carrier> carriers = List.of(
                streams,
                new PushCarrier(subscriptions, keys, ways, services, words(), settings, clock) {
                    @Override
                    Duration longest() {
                        return far.kept();
                    }
                },
                new MailCarrier(
                        new MailServer("smtp://127.0.0.1:" + far.mail(), "desk@town.example"),
                        ways,
                        words(),
                        settings,
                        clock),
                one -> set++);
        gate = new Gate(personal, ledger, new NoticeList(jdbc), new Wire(jdbc), carriers, event -> {}, meters, clock);
        digests = new Digests(reaches, gate, transactions, clock);
    }

    private static MessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/offduty");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }

    private final class CountedWays extends Ways {
        CountedWays(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        boolean go(long notice, String way) {
            boolean goes = super.go(notice, way);
            set += goes ? 1 : 0;
            return goes;
        }
    }

    /** Offered in one transaction, as a room does. */
    public void offer(List<Notice> notices) {
        transactions.executeWithoutResult(status -> gate.offer(notices));
    }

    /** Carries what was let through, as the listener does. @return on how many ways it set out, a page each counted */
    public int carry() {
        set = 0;
        Instant now = clock.instant();
        gate.carry(ledger.uncarried(now.minus(Duration.ofDays(1)), now.plusNanos(1000)));
        return set;
    }

    /** What the gate does twice a minute. */
    public void tidy() {
        gate.keepUncarried();
        digests.runDue();
    }

    /** Opens a page of somebody at the near end of a socket. */
    public void page(Member member, Socket near) {
        OpenPage page = new OpenPage(member, new SocketLine(near), AT_ONCE, clock);
        streams.add(page);
        streams.start(page, () -> true);
    }

    /** A browser that can be pushed to, as its person allows it. @throws IllegalArgumentException when it is not taken */
    public void device(Member member, String endpoint) {
        byte[] point = P256.bytes((ECPublicKey) P256.pair().getPublic());
        Viewer own = new Viewer(member.person(), member.name(), Map.of(member.brand(), member.roles()));
        if (!devices.add(own, endpoint, Vapid.text(point), Vapid.text(new byte[16]), endpoint)) {
            throw new IllegalArgumentException(endpoint);
        }
    }

    public long decisions() {
        return (long) meters.find("montgolfiere.notices.decided").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** How long deciding took, on the one thread that decided. */
    public Duration deciding() {
        return Duration.ofNanos((long) meters.timer(Gate.DECIDING).totalTime(TimeUnit.NANOSECONDS));
    }

    /** The pages, for a test that leads a carrier past the gate. */
    Carrier pages() {
        return streams;
    }

    @Override
    public void close() {
        streams.closeAll();
        outside.close();
    }
}
