package org.montgolfiere.inbox.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Teammate;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Component;

/** Those of a brand who may be given a conversation; who is off comes last and is said to be. */
@Component
class Readers {

    private final People people;
    private final OffTimes offTimes;

    Readers(People people, OffTimes offTimes) {
        this.people = people;
        this.offTimes = offTimes;
    }

    /** @param isPrivate whether they must read what is private, too */
    List<Colleague> of(Page page, Member reader, boolean isPrivate) {
        Map<Long, Instant> away = offTimes.away(reader.brand());
        return people.team(reader.brand()).stream()
                .filter(mate -> mate.roles().stream().anyMatch(role -> reads(role, isPrivate)))
                .map(Teammate::person)
                .map(person -> colleague(page, reader, person, away.get(person.id())))
                .sorted(Comparator.comparing(colleague -> colleague.off() != null))
                .toList();
    }

    /** Leads alone read until when. */
    private static Colleague colleague(Page page, Member reader, Person person, @Nullable Instant back) {
        if (back == null) {
            return new Colleague(person.id(), person.name(), null);
        }
        String off = reader.leads()
                ? page.say("inbox.assign.is-off.until", page.words().moment(back))
                : page.say("inbox.assign.is-off");
        return new Colleague(person.id(), person.name(), off);
    }

    private static boolean reads(Role role, boolean isPrivate) {
        return role.readsDesk() && (!isPrivate || role != Role.AMBASSADOR);
    }
}
