package org.montgolfiere.inbox.storms;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.StormOpened;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Notices;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Secret;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board of a storm: what is known, what we say meanwhile, the lines to take, who helps, and the log of it all. */
@Service
@Transactional
public class Storms {

    public static final int TEXT = 5_000;

    private final StormRows rows;
    private final StormWatch watch;
    private final Slots slots;
    private final Accounts accounts;
    private final People people;
    private final Notices notices;
    private final Updates updates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Storms(
            StormRows rows,
            StormWatch watch,
            Slots slots,
            Accounts accounts,
            People people,
            Notices notices,
            Updates updates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.watch = watch;
        this.slots = slots;
        this.accounts = accounts;
        this.people = people;
        this.notices = notices;
        this.updates = updates;
        this.events = events;
        this.clock = clock;
    }

    /** The storms of a brand, those that go on first. */
    public List<Storm> of(Member member) {
        desk(member);
        return rows.of(member.brand(), clock.instant());
    }

    public Storm one(Member member, long id) {
        desk(member);
        return rows.one(id, clock.instant()).stream()
                .filter(storm -> storm.brand() == member.brand())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Member member(Viewer viewer, long id) {
        Long brand = rows.brand(id);
        if (brand == null) {
            throw new NotFound();
        }
        return viewer.in(brand);
    }

    /** What the crisis cell sees. @throws NotFound where the address is none, or none any more */
    public Storm behind(String secret) {
        Long id = rows.behind(Secret.hash(secret));
        if (id == null) {
            throw new NotFound();
        }
        return rows.one(id, clock.instant()).getFirst();
    }

    /** Opens one by hand; where one is open it stays the one. @return its id */
    public long open(Member member, long account) {
        lead(member);
        Account meant = accounts.find(account);
        if (meant == null || meant.brand() != member.brand()) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        int rate = slots.rate(account, now).messages();
        Baseline usual = slots.usual(account, now);
        Long storm = rows.open(member.brand(), account, member.person(), usual == null ? 0 : usual.usual(), rate, now);
        if (storm == null) {
            return Objects.requireNonNull(rows.openAt(account)).id();
        }
        log(member, storm, "opened", Integer.toString(rate));
        events.publishEvent(new StormOpened(member.brand(), account, storm, now));
        return storm;
    }

    public void close(Member member, long id) {
        lead(member);
        Storm storm = one(member, id);
        watch.close(id, storm.brand(), storm.account(), member.person(), clock.instant());
    }

    public boolean know(Member member, long id, String text) {
        String said = text.strip();
        return fits(said) && change(member, id, "known = :text", Map.of("text", said), "known", said);
    }

    /** Writes what we say meanwhile; a changed text waits for approval again. */
    public boolean hold(Member member, long id, String text) {
        String said = text.strip();
        return fits(said)
                && change(
                        member,
                        id,
                        "holding = :text, held_by = :by, approved_by = null",
                        Map.of("text", said, "by", member.person()),
                        "holding",
                        said);
    }

    public boolean approve(Member member, long id) {
        lead(member);
        Storm storm = one(member, id);
        String holding = storm.holding();
        return holding != null
                && change(member, id, "approved_by = :by", Map.of("by", member.person()), "approved", holding);
    }

    public boolean addLine(Member member, long id, String text) {
        Storm storm = one(member, id);
        String said = text.strip();
        if (!storm.isOpen() || !fits(said)) {
            return false;
        }
        rows.addLine(id, said, member.person());
        log(member, id, "line", said);
        return true;
    }

    public void validate(Member member, long id, long line) {
        lead(member);
        Storm.Line meant = line(one(member, id), line);
        if (rows.validate(id, line, member.person())) {
            log(member, id, "validated", meant.text());
        }
    }

    public void dropLine(Member member, long id, long line) {
        lead(member);
        Storm.Line meant = line(one(member, id), line);
        if (rows.drop(id, line)) {
            log(member, id, "dropped", meant.text());
        }
    }

    public boolean note(Member member, long id, String text) {
        one(member, id);
        String said = text.strip();
        if (fits(said)) {
            log(member, id, "note", said);
        }
        return fits(said);
    }

    /** Asks those of the brand for help whom the gate lets through: who is off duty hears nothing. */
    public void ask(Member member, long id) {
        Storm storm = one(member, id);
        people.team(storm.brand()).stream()
                .filter(mate -> mate.person().open() && mate.roles().stream().anyMatch(Role::readsDesk))
                .map(mate -> mate.person().id())
                .filter(person -> person != member.person())
                .forEach(person -> notices.offer(new Notice(person, storm.brand(), Notice.Kind.HELP, "/storms/" + id)));
        log(member, id, "asked", "");
    }

    /** A new secret address of the read-only page; an old one ends. @return its secret part, told this once */
    public String address(Member member, long id) {
        lead(member);
        one(member, id);
        String secret = Secret.make();
        change(member, id, "secret = :secret", Map.of("secret", Secret.hash(secret)), "address", "");
        return secret;
    }

    public void endAddress(Member member, long id) {
        lead(member);
        change(member, id, "secret = null", Map.of(), "address-ended", "");
    }

    /** What may be said in the storms that go on: validated lines, approved holding answers. */
    public List<String> toTake(Member member) {
        desk(member);
        return rows.toTake(member.brand());
    }

    private boolean change(
            Member member, long id, String assignments, Map<String, ?> values, String kind, String text) {
        one(member, id);
        boolean changed = rows.change(id, assignments, values);
        if (changed) {
            log(member, id, kind, text);
        }
        return changed;
    }

    private void log(Member member, long id, String kind, String text) {
        rows.log(id, member.person(), kind, text, clock.instant());
        updates.tell(member.brand(), "storms", id);
    }

    private static Storm.Line line(Storm storm, long line) {
        return storm.lines().stream()
                .filter(one -> one.id() == line)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= TEXT;
    }

    private static void desk(Member member) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
    }

    private static void lead(Member member) {
        if (!member.leads()) {
            throw new NotFound();
        }
    }
}
