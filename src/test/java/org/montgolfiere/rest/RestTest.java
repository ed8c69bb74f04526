package org.montgolfiere.rest;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.montgolfiere.DeskTest;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.inbox.Answered;
import org.montgolfiere.inbox.Answers;
import org.montgolfiere.inbox.Assignment;
import org.montgolfiere.inbox.House;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.NewPerson;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Profile;
import org.springframework.beans.factory.annotation.Autowired;

/** A brand with one account and people on duty by turns written down beforehand: what every test of rest stands in. */
public abstract class RestTest extends DeskTest {

    protected static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    protected Handovers handovers;

    @Autowired
    protected Inlet intake;

    @Autowired
    protected Assignment assignment;

    @Autowired
    protected Answers answers;

    protected Brand brand;
    protected Account account;

    @BeforeEach
    void aBrandWithAnAccount() {
        brand = brand();
        account = account();
    }

    /** {@code 09:00} on the day every test begins, as Paris counts it; with a day in front another day of that month. */
    protected static Instant at(String hour) {
        return at(10, hour);
    }

    protected static Instant at(int day, String hour) {
        return LocalDateTime.parse("2026-03-%02dT%s".formatted(day, hour))
                .atZone(PARIS)
                .toInstant();
    }

    protected Member member(String name, Role... roles) {
        Person person = people.createPerson(
                new NewPerson(name, "p" + UUID.randomUUID() + "@verne.example", Locale.ENGLISH, PARIS), PASSWORD);
        for (Role role : roles) {
            people.join(person.id(), brand.id(), role);
        }
        return people.viewer(person).in(brand.id());
    }

    protected Person person(Member member) {
        return Objects.requireNonNull(people.find(member.person()));
    }

    protected Viewer viewer(Member member) {
        return people.viewer(member.person());
    }

    protected void onDuty(Member member, Instant from, Instant to) {
        jdbc.sql("insert into duty (person_id, brand_id, starts_at, ends_at) values (:person, :brand, :from, :to)")
                .param("person", member.person())
                .param("brand", member.brand())
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .update();
    }

    /** On call by a published shift. */
    protected void onCall(Member member, Instant from, Instant to) {
        jdbc.sql("""
                        insert into shift (brand_id, person_id, name, starts_at, ends_at, mode, state, changed_at)
                        values (:brand, :person, 'Call', :from, :to, 'on_call', 'published', :from)
                        """)
                .param("person", member.person())
                .param("brand", member.brand())
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .update();
    }

    /** Somebody writes; returns the conversation. */
    protected long heard(String thread) {
        String id = UUID.randomUUID().toString();
        Incoming message =
                House.letter(id).in(thread).by("claire").at(clock.instant()).message();
        intake.take(account, new Batch("notifications", List.of(message), null, false));
        return jdbc.sql("select conversation_id from message where remote_id = :id")
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    protected void claimed(Member by, long conversation) {
        assignment.claim(by, conversation);
    }

    protected void answered(Member by, long conversation) {
        clock.pass(Duration.ofSeconds(1));
        answers.answered(new Answered(
                conversation,
                account.id(),
                by.person(),
                "sent-" + UUID.randomUUID(),
                "key-" + UUID.randomUUID(),
                null,
                "Bonjour",
                null,
                clock.instant(),
                clock.instant()));
    }

    protected @Nullable Long holder(long conversation) {
        return jdbc.sql("select assignee_id from conversation where id = :id")
                .param("id", conversation)
                .query((row, number) -> row.getObject(1, Long.class))
                .optional()
                .orElse(null);
    }

    /** Time passes, and the desk looks who left. */
    protected void later(Instant moment) {
        handovers.runDue();
        clock.set(moment);
        handovers.runDue();
    }

    private Account account() {
        String handle = "@verne" + brand.id();
        long id = jdbc.sql("""
                        insert into account (brand_id, network, remote_id, handle, name, colour, base, state, connected_at,
                                             next_poll_at)
                        values (:brand, 'api', :handle, :handle, 'Maison Verne', 1, '', 'connected', :at, 'infinity')
                        returning id
                        """)
                .param("brand", brand.id())
                .param("handle", handle)
                .param("at", clock.instant().atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
        return new Account(
                id,
                brand.id(),
                "api",
                handle,
                handle,
                "Maison Verne",
                1,
                URI.create(""),
                Account.State.CONNECTED,
                null);
    }

    /** What happened to a conversation, in order. */
    List<String> trail(long conversation) {
        return jdbc.sql("select kind from event where conversation_id = :id order by id")
                .param("id", conversation)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** A published one on site. */
    protected long shift(Member member, Instant from, Instant to) {
        return jdbc.sql("""
                        insert into shift (brand_id, person_id, name, starts_at, ends_at, mode, state, changed_at)
                        values (:brand, :person, 'Day', :from, :to, 'on_site', 'published', :now) returning id
                        """)
                .param("brand", member.brand())
                .param("person", member.person())
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .param("now", clock.instant().atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    protected static Contract employee(String country) {
        return new Contract(
                Profile.EMPLOYEE,
                country,
                "",
                PARIS,
                35 * 60,
                true,
                null,
                "decree list",
                "company agreement",
                "company agreement",
                15);
    }

    /** What a person was told, by its kind. */
    protected List<String> told(Member member) {
        return jdbc.sql("select kind from notice where person_id = :person")
                .param("person", member.person())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
