package org.montgolfiere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.montgolfiere.home.TestDatabase;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.NewPerson;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole desk on a free port with a database of its own, started once for all tests that extend this and add no
 * configuration. Tests share it: each makes its own brand and people, and none counts what others may have made.
 */
@SpringBootTest(classes = Montgolfiere.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(DeskTest.StandingClock.class)
public abstract class DeskTest {

    public static final String PASSWORD = "a calm morning over the valley";

    @LocalServerPort
    protected int port;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected People people;

    @Autowired
    protected Tokens tokens;

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        @Primary
        @Qualifier("shared")
        TestClock testClock() {
            return new TestClock();
        }
    }

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry settings) {
        settings.add("MONTGOLFIERE_DB_URL", TestDatabase::freshUrl);
        settings.add("MONTGOLFIERE_HOME", DeskTest::folder);
        settings.add("MONTGOLFIERE_READER", () -> "false"); // a test that wants a reading writes it
        settings.add("MONTGOLFIERE_SPELLING_MEMORY", () -> "0"); // no second JVM beside each test
    }

    @BeforeEach
    void everyTestBeginsAtTheSameMoment() {
        clock.set(TestClock.START);
        jdbc.sql("delete from sign_in_trial").update(); // every test comes from the same address
    }

    protected Brand brand() {
        return people.createBrand("Maison Verne", ZoneId.of("Europe/Paris"), Locale.FRENCH);
    }

    /** Somebody new with these roles, an e-mail of their own and {@link #PASSWORD}; reads English. */
    protected Person person(Brand brand, Role... roles) {
        Person person = person();
        for (Role role : roles) {
            people.join(person.id(), brand.id(), role);
        }
        return person;
    }

    /** Somebody who belongs to no brand. */
    protected Person person() {
        String email = "somebody-" + UUID.randomUUID() + "@verne.example";
        return people.createPerson(
                new NewPerson("Camille Roux", email, Locale.ENGLISH, ZoneId.of("Europe/Paris")), PASSWORD);
    }

    /** Nobody's browser yet. */
    protected Browser browser() {
        return new Browser(port);
    }

    /** A browser in which this person has signed in by password. */
    protected Browser browser(Person person) {
        Browser browser = browser();
        if (browser.signIn(person.email(), PASSWORD).statusCode() != 302) {
            throw new IllegalStateException(person.email() + " could not sign in");
        }
        return browser;
    }

    /** An API token of this person. */
    protected String token(Person person) {
        return tokens.issue(person.id(), "test", null);
    }

    private static String folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "desk-")
                    .toAbsolutePath()
                    .toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
