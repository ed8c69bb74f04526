package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.inbox.Meanwhile;
import org.montgolfiere.outbound.Acts;
import org.montgolfiere.outbound.Holding;
import org.montgolfiere.outbound.Stops;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Secret;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last door while the last who could act is off: a link for a named second person, opened once, that stops, disconnects and
 * retracts, and does nothing else. It acts in the name of whoever made it, and never reaches them: they read of it on
 * their rest page when they are back.
 */
@Service
public class SealedLinks {

    private static final Duration LATELY = Duration.ofDays(3);
    private static final Duration TOLD = Duration.ofDays(30);

    private final SealedRows rows;
    private final Stopping stopping;
    private final OffTimes offTimes;
    private final Stops stops;
    private final Accounts accounts;
    private final Acts acts;
    private final Meanwhile meanwhile;
    private final People people;
    private final Clock clock;

    SealedLinks(
            SealedRows rows,
            Stopping stopping,
            OffTimes offTimes,
            Stops stops,
            Accounts accounts,
            Acts acts,
            Meanwhile meanwhile,
            People people,
            Clock clock) {
        this.rows = rows;
        this.stopping = stopping;
        this.offTimes = offTimes;
        this.stops = stops;
        this.accounts = accounts;
        this.acts = acts;
        this.meanwhile = meanwhile;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What the holder may do, once the seal is broken: what its maker may, and nothing more.
     *
     * @param stops whether it stops what is about to leave
     * @param disconnects whether it disconnects the accounts
     * @param retracts whether it takes messages back
     */
    public record Opened(
            SealedLink link,
            boolean stops,
            boolean disconnects,
            boolean retracts,
            List<Account> accounts,
            List<Meanwhile.Ours> ours,
            List<SealedLink.Done> done) {}

    /** What became of what the holder asked for; a refusal is theirs to read. */
    public sealed interface Acted {
        record Done() implements Acted {}

        /** @param why a message key */
        record Refused(String why) implements Acted {}
    }

    /** A link that was just made. @param brand its brand's name @param secret told once */
    public record Made(String brand, String secret) {}

    /** A link for each brand of one's own in which something could be done by nobody else; none: none is needed. */
    @Transactional
    public List<Made> seal(Viewer own, long offTime, String holder) {
        List<Made> made = new ArrayList<>();
        for (long brand : own.roles().keySet().stream().sorted().toList()) {
            String secret = seal(own, own.in(brand), offTime, holder);
            if (secret != null) {
                made.add(new Made(people.brand(brand).name(), secret));
            }
        }
        return made;
    }

    /** A link for an off time of one's own. @return its secret, told once; null: somebody else could act, none is needed */
    @Transactional
    public @Nullable String seal(Viewer own, Member member, long offTime, String holder) {
        OffTime off = offTimes.find(own, offTime);
        if (stopping.last(member, off).isEmpty()) {
            return null;
        }
        String secret = Secret.make();
        rows.add(member, off.id(), holder, Secret.hash(secret), clock.instant());
        return secret;
    }

    /** Those of one's own off time, with what was done by them. */
    public List<SealedLink> of(Viewer own, OffTime off) {
        return rows.of(own.person(), off.id());
    }

    /** What was done by links of one's own in the last weeks. */
    public List<SealedLink> lately(Viewer own) {
        return rows.opened(own.person(), clock.instant().minus(TOLD));
    }

    public List<SealedLink.Done> done(SealedLink link) {
        return rows.acts(link.id());
    }

    /** Takes one back whose seal is whole. @throws NotFound when there is none */
    public void revoke(Viewer own, long id) {
        if (!rows.revoke(own.person(), id)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound when the secret is none, or its person has not gone off, or is back */
    public SealedLink behind(String secret) {
        SealedLink link = rows.find(Secret.hash(secret));
        if (link == null || !link.holds(clock.instant())) {
            throw new NotFound();
        }
        return link;
    }

    /** Breaks the seal. @return false where it was broken before: it opens once */
    @Transactional
    public boolean open(SealedLink link) {
        boolean first = rows.open(link.id(), clock.instant());
        if (first) {
            rows.note(link.id(), "opened", null, clock.instant());
        }
        return first;
    }

    /** What an open link shows to the browser that opened it. @throws NotFound when it is not open any more */
    public Opened opened(long id) {
        SealedLink link = standing(id);
        List<Account> connected = accounts.of(link.brand()).stream()
                .filter(account -> account.state() != Account.State.DISCONNECTED)
                .toList();
        Member maker = maker(link);
        boolean retracts = LastAct.RETRACT.may(maker, people);
        return new Opened(
                link,
                LastAct.STOP.may(maker, people),
                LastAct.DISCONNECT.may(maker, people),
                retracts,
                connected,
                retracts ? ours(maker) : List.of(),
                rows.acts(id));
    }

    /** @throws NotFound when its maker may not stop others' things */
    @Transactional
    public Acted stop(long id) {
        SealedLink link = standing(id);
        Member maker = maker(link);
        require(LastAct.STOP.may(maker, people));
        int stopped = stops.make(maker, link.holder(), "");
        rows.note(id, "stopped", (long) stopped, clock.instant());
        return new Acted.Done();
    }

    /** @throws NotFound when the brand has no such account, or the maker may not disconnect it */
    @Transactional
    public Acted disconnect(long id, long account) {
        SealedLink link = standing(id);
        Account found = accounts.find(account);
        require(LastAct.DISCONNECT.may(maker(link), people) && found != null && found.brand() == link.brand());
        if (stops.isDeleting(account)) {
            return new Acted.Refused("rest.sealed.deleting");
        }
        accounts.disconnect(account);
        rows.note(id, "disconnected", account, clock.instant());
        return new Acted.Done();
    }

    /** Asks for one of the messages that were shown to be deleted on its network. @throws NotFound when it is none of them */
    public Acted retract(long id, long message) {
        Member maker = maker(standing(id));
        require(LastAct.RETRACT.may(maker, people));
        require(ours(maker).stream().anyMatch(ours -> ours.message() == message));
        return switch (acts.act(maker, message, Outgoing.Act.DELETION, null)) {
            case Holding.Held _ -> {
                rows.note(id, "retracted", message, clock.instant());
                yield new Acted.Done();
            }
            case Holding.Refused _, Holding.Stopped _ -> new Acted.Refused("rest.sealed.kept");
        };
    }

    private List<Meanwhile.Ours> ours(Member maker) {
        return meanwhile.ours(maker, clock.instant().minus(LATELY));
    }

    private static void require(boolean may) {
        if (!may) {
            throw new NotFound();
        }
    }

    private SealedLink standing(long id) {
        SealedLink link = rows.find(id);
        if (link == null || !link.isOpen(clock.instant())) {
            throw new NotFound();
        }
        return link;
    }

    private Member maker(SealedLink link) {
        return people.viewer(link.person()).in(link.brand());
    }
}
