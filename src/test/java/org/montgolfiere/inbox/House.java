package org.montgolfiere.inbox;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.channel.Network;
import org.montgolfiere.home.Erasure;
import org.montgolfiere.home.ErasureLog;
import org.montgolfiere.home.Settings;
import org.montgolfiere.home.TestDatabase;
import org.montgolfiere.home.TestErasureLog;
import org.montgolfiere.home.TestVault;
import org.montgolfiere.home.Vault;
import org.montgolfiere.offduty.Alarm;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.Role;
import org.montgolfiere.triage.Reader;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The room on a database of its own, with a clock to set: what every test of the inbox stands in. */
public final class House implements AutoCloseable {

    public static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    public final HikariDataSource database;
    public final JdbcClient jdbc;
    public final SettableClock clock = new SettableClock(MORNING.plusSeconds(3600));
    public final List<Notice> notices = new ArrayList<>();
    public final List<String> rung = new ArrayList<>();
    public int onDuty = 1;
    public final Carrier carrier = new Carrier();
    public final WordReader reader = new WordReader();
    public final List<MessagesStored> events = new ArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private final Path folder = TestErasureLog.folder();

    public House() {
        this(TestDatabase.fresh());
    }

    public House(HikariDataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean("notices", Notices.class, () -> notices::add, bean -> bean.setPrimary(true));
        context.registerBean(
                "alarm",
                Alarm.class,
                () -> (brand, about) -> {
                    rung.add(about);
                    return onDuty;
                },
                bean -> bean.setPrimary(true));
        context.registerBean(ErasureLog.class, () -> TestErasureLog.in(folder));
        context.registerBean(Settings.class, () -> new Settings(folder, 0, null, URI.create("http://localhost:8080")));
        context.registerBean(Vault.class, () -> TestVault.in(Path.of("target")));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(Reader.class, () -> reader);
        context.registerBean("carrier", Network.class, () -> carrier);
        context.register(Configuration.class);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.addApplicationListener((org.springframework.context.PayloadApplicationEvent<MessagesStored> event) ->
                events.add(event.getPayload()));
        ClassPathBeanDefinitionScanner rooms = new ClassPathBeanDefinitionScanner(context);
        rooms.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        rooms.addExcludeFilter(new AssignableTypeFilter(SmartLifecycle.class));
        rooms.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
        rooms.scan(Stream.of("outside", "people", "rota", "channel", "offduty", "shield", "inbox")
                .map(room -> "org.montgolfiere." + room)
                .toArray(String[]::new));
        context.refresh();
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Configuration {}

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public long brand(String slug) {
        return id(
                "insert into brand (name, slug, zone, locale, created_at) values (:a, :a, 'Europe/Paris', 'fr', :at)"
                        + " returning id",
                slug);
    }

    public Account account(long brand, String handle) {
        long id = jdbc.sql("""
                insert into account (brand_id, network, remote_id, handle, name, colour, base, state, connected_at,
                                     next_poll_at)
                values (:brand, 'rehearsal', :handle, :handle, :handle, 1, 'https://network.example', 'connected',
                        :at, :at)
                returning id""")
                .param("brand", brand)
                .param("handle", handle)
                .param("at", MORNING.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
        return new Account(
                id,
                brand,
                "rehearsal",
                handle,
                handle,
                handle,
                1,
                URI.create("https://network.example"),
                Account.State.CONNECTED,
                null);
    }

    /** An account of the hand-made network whose files lie in the account. */
    public Account carrying(long brand) {
        return switch (bean(Accounts.class).connect(brand, carrier.name(), 1, Map.of())) {
            case Accounts.Connecting.Connected(Account account) -> account;
            case Accounts.Connecting.Refused(String why) -> throw new AssertionError(why);
        };
    }

    public Member member(long brand, String name, Role... roles) {
        long person = id(
                "insert into person (name, email, locale, zone, created_at)"
                        + " values (:a, :a || '@desk.example', 'fr', 'Europe/Paris', :at) returning id",
                name);
        for (Role role : roles) {
            jdbc.sql("insert into membership (person_id, brand_id, role, since) values (:person, :brand, :role, :at)")
                    .param("person", person)
                    .param("brand", brand)
                    .param("role", role.word())
                    .param("at", MORNING.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return new Member(person, name, brand, Set.of(roles));
    }

    public Inlet.Taken take(Account account, Incoming... items) {
        return bean(Intake.class).take(account, new Batch("notifications", List.of(items), null, false));
    }

    public <T> List<T> read(String sql, org.springframework.jdbc.core.RowMapper<T> mapper) {
        return jdbc.sql(sql).query(mapper).list();
    }

    public long count(String from) {
        return jdbc.sql("select count(*) from " + from)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Nullable
    public String text(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).single();
    }

    /** Reads all that waits to be read. */
    public void readAll() {
        while (bean(ReadingRound.class).read() > 0) {
            // one round after the other
        }
    }

    /** What was noted beside the database. */
    List<Erasure> erasures() {
        return TestErasureLog.read(folder);
    }

    /** The conversation that holds a message. */
    public long conversationOf(String remoteId) {
        return jdbc.sql("select conversation_id from message where remote_id = :id")
                .param("id", remoteId)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private long id(String sql, String a) {
        return jdbc.sql(sql)
                .param("a", a)
                .param("at", MORNING.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** A message of somebody to the brand. */
    public static Letter letter(String id) {
        return new Letter(id, id, null, "claire", Incoming.Message.Kind.MENTION, "Bonjour", MORNING, false);
    }

    /** Builds a message a word at a time. */
    public record Letter(
            String id,
            String thread,
            @Nullable String parent,
            String author,
            Incoming.Message.Kind kind,
            String text,
            Instant at,
            boolean ours) {
        public Letter in(String thread) {
            return new Letter(id, thread, parent, author, kind, text, at, ours);
        }

        public Letter answering(String parent) {
            return new Letter(id, thread, parent, author, Incoming.Message.Kind.REPLY, text, at, ours);
        }

        public Letter by(String author) {
            return new Letter(id, thread, parent, author, kind, text, at, ours);
        }

        public Letter privately() {
            return new Letter(id, thread, parent, author, Incoming.Message.Kind.PRIVATE, text, at, ours);
        }

        public Letter says(String text) {
            return new Letter(id, thread, parent, author, kind, text, at, ours);
        }

        public Letter at(Instant at) {
            return new Letter(id, thread, parent, author, kind, text, at, ours);
        }

        public Letter minute(int minute) {
            return at(MORNING.plusSeconds(60L * minute));
        }

        Letter byUs() {
            return new Letter(id, thread, parent, "maison", Incoming.Message.Kind.POST, text, at, true);
        }

        public Incoming.Message message(Incoming.Media... media) {
            return new Incoming.Message(
                    id,
                    thread,
                    parent,
                    new Incoming.Author(author, "@" + author, author, null),
                    kind,
                    text,
                    List.of(media),
                    "https://network.example/" + id,
                    at,
                    ours);
        }
    }

    /** A clock that stands until it is moved. */
    public static final class SettableClock extends Clock {
        private volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        public void set(Instant now) {
            this.now = now;
        }

        public void forward(java.time.Duration length) {
            now = now.plus(length);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
