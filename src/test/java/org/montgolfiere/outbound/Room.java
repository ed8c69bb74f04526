package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Network.Certainty;
import org.montgolfiere.channel.TestOutlet;
import org.montgolfiere.offduty.Rooms;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.TestPeople;
import org.springframework.dao.DataAccessResourceFailureException;

/** This room on a database of its own, beside a hand-made network and one conversation. */
final class Room {

    /** The process dies here. */
    static final class Killed extends Error {
        Killed(String point) {
            super(point);
        }
    }

    final Rooms rooms = new Rooms("2026-03-10T09:00:00Z");
    final Post post;
    final Account account;
    final long brand;
    final Member lea;
    final HandMadeInbox inbox;
    final List<Notice> notices = new ArrayList<>();
    final Dispatches dispatches = new Dispatches(rooms.jdbc);
    final Outbox outbox;
    final Tray tray;
    final Stops stops;
    final SecondLook secondLook;
    private final TestOutlet channel;

    /** For how long Léa has been on duty. */
    @Nullable
    Duration shift;

    Room(Certainty certainty, Path home) {
        post = new Post(certainty, rooms.clock::instant);
        brand = rooms.firm.brand("verne", "Europe/Paris");
        lea = rooms.firm.member("Léa", brand, Role.MANAGER);
        channel = new TestOutlet(rooms.database, home, rooms.clock, post);
        account = channel.connect(brand, post);
        inbox = new HandMadeInbox(conversation(), brand, account.id());
        Drafts drafts = new Drafts(rooms.jdbc);
        stops = new Stops(new StopRows(rooms.jdbc), rooms.updates, rooms.clock);
        secondLook = secondLook();
        Clearance clearance =
                new Clearance(dispatches, channel.accounts, channel.outlet, TestPeople.on(rooms.database, rooms.clock));
        outbox = new Outbox(
                inbox,
                channel.accounts,
                channel.outlet,
                clearance,
                dispatches,
                drafts,
                secondLook,
                rooms.updates,
                rooms.clock,
                rooms.clock);
        tray = new Tray(
                dispatches,
                drafts,
                inbox,
                new Again(dispatches, inbox, clearance, secondLook, rooms.updates, rooms.clock),
                new Settlement(inbox),
                rooms.updates,
                event -> {},
                rooms.clock);
    }

    private SecondLook secondLook() {
        FactRows rows = new FactRows(rooms.jdbc);
        return new SecondLook(
                rows,
                new OutgoingReasons(rooms.jdbc),
                new Voices(rows),
                new LinkLooks(new Outside(""), rooms.clock),
                new Proofs(rooms.clock, 0),
                inbox,
                channel.accounts,
                TestPeople.on(rooms.database, rooms.clock),
                (where, person, now) -> shift,
                rooms.clock);
    }

    /** A process of its own. */
    Departures process(Consumer<String> killPoint) {
        return process(killPoint, 0);
    }

    /** A process from which the database is away when it wants to note an outcome, so many times. */
    Departures cutOff(int times) {
        return process(point -> {}, times);
    }

    private Departures process(Consumer<String> killPoint, int failures) {
        Leases leases = new Leases(rooms.jdbc, rooms.clock);
        AtomicInteger left = new AtomicInteger(failures);
        Outcomes outcomes =
                new Outcomes(
                        leases,
                        new Settlement(inbox),
                        concerned(),
                        notices::add,
                        rooms.updates,
                        event -> {},
                        rooms.clock) {
                    @Override
                    public void note(Leases.Claimed claimed, Fate fate) {
                        if (left.getAndDecrement() > 0) {
                            throw new DataAccessResourceFailureException("away");
                        }
                        super.note(claimed, fate);
                    }
                };
        return new Departures(
                leases,
                dispatches,
                outcomes,
                channel.outlet,
                new SimpleMeterRegistry(),
                rooms.clock,
                new Departures.Surroundings() {
                    @Override
                    public void reached(String point) {
                        killPoint.accept(point);
                    }

                    @Override
                    public void pause(Duration time) {
                        rooms.clock.pass(time);
                    }
                });
    }

    private Concerned concerned() {
        return new Concerned(rooms.duty, TestPeople.on(rooms.database, rooms.clock), rooms.clock);
    }

    Departures process() {
        return process(point -> {});
    }

    /** A process that dies at the first hit of this point. */
    Departures dyingAt(String wanted) {
        return process(point -> {
            if (point.equals(wanted)) {
                throw new Killed(point);
            }
        });
    }

    /** Holds a reply and lets its hold pass. */
    long held(String text) {
        long id = hold(text);
        rooms.clock.pass(Outbox.HOLD);
        return id;
    }

    long hold(String text) {
        return switch (outbox.hold(lea, Reply.of(inbox.conversation, text))) {
            case Holding.Held held -> held.id();
            case Holding.Refused refused -> throw new AssertionError(refused.why());
            case Holding.Stopped stopped ->
                throw new AssertionError(stopped.why().key());
        };
    }

    /** Lets hours pass in steps, as a process that goes on working sees them. */
    void workForHours(int hours) {
        Departures departures = process();
        for (int minute = 0; minute < hours * 60; minute++) {
            rooms.clock.pass(Duration.ofMinutes(1));
            departures.runDue();
        }
    }

    Dispatch.State state(long id) {
        Dispatch dispatch = dispatches.find(id);
        if (dispatch == null) {
            throw new AssertionError("no dispatch " + id);
        }
        return dispatch.state();
    }

    /** Something of theirs (the one that is answered), or of ours, as the database has it. */
    long message(String remoteId, boolean ours, String text) {
        return rooms.jdbc
                .sql("""
                with somebody as (
                    insert into contact (brand_id, network, remote_id, handle, name, first_at, last_at)
                    select :brand, 'post', 'did:post:' || :remote, '@claire', 'Claire', :at, :at where not :ours returning id)
                insert into message (brand_id, account_id, conversation_id, contact_id, remote_id, kind, text, sent_at,
                                     stored_at, words)
                values (:brand, :account, :conversation, (select id from somebody), :remote, 'mention', :text, :at, :at, '')
                returning id
                """)
                .param("brand", brand)
                .param("account", account.id())
                .param("conversation", inbox.conversation)
                .param("remote", remoteId)
                .param("ours", ours)
                .param("text", text)
                .param("at", HandMadeInbox.ASKED.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    void readAsHostile(long message) {
        rooms.jdbc
                .sql("""
                insert into reading (message_id, version, sentiment, scores, cut, read_at)
                values (:id, 'test', 'negative', array_fill(0.9::real, array[10]), false, :at)
                """)
                .param("id", message)
                .param("at", HandMadeInbox.ASKED.atOffset(UTC))
                .update();
    }

    void disconnect() {
        channel.accounts.disconnect(account.id());
    }

    private long conversation() {
        return rooms.jdbc
                .sql("""
                insert into conversation (brand_id, account_id, thread, private, state, first_at, last_at, waiting_since)
                values (:brand, :account, 'thread', false, 'open', :at, :at, :at) returning id
                """)
                .param("brand", brand)
                .param("account", account.id())
                .param("at", HandMadeInbox.ASKED.atOffset(UTC))
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
