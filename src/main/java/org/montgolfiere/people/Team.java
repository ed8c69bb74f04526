package org.montgolfiere.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes who belongs to a brand, and what they may do there. Every change counts from the next request on. */
@Service
public class Team {

    /** What became of a change. */
    public enum Change {
        DONE,
        /** It would leave the brand without an administrator. */
        LAST_ADMIN
    }

    private final Memberships memberships;
    private final Licences licences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Team(Memberships memberships, Licences licences, ApplicationEventPublisher events, Clock clock) {
        this.memberships = memberships;
        this.licences = licences;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when the person does not belong to the brand */
    @Transactional
    public void grant(Member by, long person, Role role) {
        Rights.administers(by);
        rolesHeld(by.brand(), person);
        memberships.add(person, by.brand(), role, clock.instant());
    }

    /** Takes a role away; with the last one the person leaves the brand. */
    @Transactional
    public Change revoke(Member by, long person, Role role) {
        Rights.administers(by);
        Set<Role> roles = rolesHeld(by.brand(), person);
        if (role == Role.ADMIN && lastAdmin(by.brand(), person)) {
            return Change.LAST_ADMIN;
        }
        if (roles.equals(Set.of(role))) {
            return leave(by.brand(), person);
        }
        memberships.remove(person, by.brand(), role);
        return Change.DONE;
    }

    /** Ends a membership: by an administrator, or by the person's own hand. */
    @Transactional
    public Change remove(Member by, long person) {
        Rights.require(by.administers() || by.person() == person);
        rolesHeld(by.brand(), person);
        return lastAdmin(by.brand(), person) ? Change.LAST_ADMIN : leave(by.brand(), person);
    }

    /** @param until null: until revoked */
    @Transactional
    public void license(Member by, long person, @Nullable String subject, May may, @Nullable Instant until) {
        Rights.leads(by);
        rolesHeld(by.brand(), person);
        licences.add(person, by, subject, may, until, clock.instant());
    }

    /** @throws NotFound when there is no such licence in this brand */
    public void unlicense(Member by, long licence) {
        Rights.leads(by);
        if (!licences.remove(by.brand(), licence)) {
            throw new NotFound();
        }
    }

    private Set<Role> rolesHeld(long brand, long person) {
        memberships.hold(brand);
        Set<Role> roles = memberships.in(brand).get(person);
        if (roles == null) {
            throw new NotFound();
        }
        return roles;
    }

    private boolean lastAdmin(long brand, long person) {
        Map<Long, Set<Role>> all = memberships.in(brand);
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().contains(Role.ADMIN))
                .allMatch(entry -> entry.getKey() == person);
    }

    private Change leave(long brand, long person) {
        memberships.remove(person, brand);
        licences.removeAll(person, brand);
        events.publishEvent(new Left(person, brand));
        return Change.DONE;
    }
}
