package org.montgolfiere.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Visitor;
import org.montgolfiere.screen.Visitors;
import org.springframework.stereotype.Component;

/** Reads who is behind a request, once a request and afresh for each: a role that was taken away is gone at once. */
@Component
class PeopleVisitors implements Visitors {

    private static final String SEEN = PeopleVisitors.class.getName();

    private record Seen(Person person, Viewer viewer) {}

    private final People people;

    PeopleVisitors(People people) {
        this.people = people;
    }

    @Override
    public @Nullable Visitor of(HttpServletRequest request) {
        Seen seen = seen(request);
        if (seen == null) {
            return null;
        }
        Person person = seen.person();
        List<Visitor.House> houses = people.brands(seen.viewer()).stream()
                .map(brand -> new Visitor.House(brand.id(), brand.name()))
                .toList();
        return new Visitor(person.id(), person.name(), person.locale(), person.zone(), person.theme(), houses);
    }

    @Nullable
    Viewer viewer(HttpServletRequest request) {
        Seen seen = seen(request);
        return seen == null ? null : seen.viewer();
    }

    private @Nullable Seen seen(HttpServletRequest request) {
        Long id = SignedIn.person();
        if (id == null) {
            return null;
        }
        if (request.getAttribute(SEEN) instanceof Seen seen && seen.person().id() == id) {
            return seen;
        }
        Person person = people.find(id);
        if (person == null || !person.open()) {
            return null;
        }
        Seen seen = new Seen(person, people.viewer(person));
        request.setAttribute(SEEN, seen);
        return seen;
    }
}
