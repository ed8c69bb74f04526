package org.montgolfiere.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Invites people into a brand by a link that works once, for a week. */
@Service
public class Invitations {

    private static final Duration LASTS = Duration.ofDays(7);

    /** What became of an acceptance. */
    public sealed interface Acceptance {}

    public record Accepted(Person person, long brand) implements Acceptance {}

    /** Used, revoked or over. */
    public record Gone() implements Acceptance {}

    /** It is meant for somebody else's e-mail. */
    public record NotYours() implements Acceptance {}

    /** Somebody with this e-mail is here already: they sign in first. */
    public record SignInFirst() implements Acceptance {}

    private final InvitationRows rows;
    private final People people;
    private final Clock clock;

    Invitations(InvitationRows rows, People people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /** @return the token of the link, told this once */
    public String invite(Member by, Role role, @Nullable String email) {
        Rights.administers(by);
        String token = Secret.make();
        Instant now = clock.instant();
        rows.add(by, role, email, Secret.hash(token), now, now.plus(LASTS));
        return token;
    }

    /** Those that stand, the newest first. */
    public List<Invitation> standing(Member admin) {
        Rights.administers(admin);
        return rows.standingIn(admin.brand(), clock.instant());
    }

    /** @throws NotFound when no such invitation stands in this brand */
    public void revoke(Member by, long id) {
        Rights.administers(by);
        if (!rows.revoke(by.brand(), id, clock.instant())) {
            throw new NotFound();
        }
    }

    public @Nullable Invitation find(String token) {
        return rows.standing(Secret.hash(token), clock.instant());
    }

    /** Somebody who is signed in joins. */
    @Transactional
    public Acceptance accept(String token, Viewer viewer) {
        Invitation invitation = find(token);
        Person person = people.find(viewer.person());
        if (invitation == null || person == null) {
            return new Gone();
        }
        return invitation.isFor(person.email()) ? join(invitation, person) : new NotYours();
    }

    /** Somebody new joins. */
    @Transactional
    public Acceptance accept(String token, NewPerson newcomer, String password) {
        Invitation invitation = find(token);
        if (invitation == null) {
            return new Gone();
        }
        if (!invitation.isFor(newcomer.email())) {
            return new NotYours();
        }
        Person person = people.tryCreate(newcomer, password);
        return person == null ? new SignInFirst() : join(invitation, person);
    }

    /** Somebody whose e-mail another service vouches for joins every brand that invited it. */
    @Nullable
    Person acceptByEmail(String email, String name) {
        List<Invitation> standing = rows.standingFor(email, clock.instant());
        if (standing.isEmpty()) {
            return null;
        }
        Brand brand = people.brand(standing.getFirst().brand());
        Person person = people.tryCreate(new NewPerson(name, email, brand.locale(), brand.zone()), null);
        if (person != null) {
            standing.forEach(invitation -> join(invitation, person));
        }
        return person;
    }

    private Acceptance join(Invitation invitation, Person person) {
        if (!rows.accept(invitation.id(), person.id(), clock.instant())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Gone();
        }
        people.join(person.id(), invitation.brand(), invitation.role());
        return new Accepted(person, invitation.brand());
    }
}
