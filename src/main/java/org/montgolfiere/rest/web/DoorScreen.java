package org.montgolfiere.rest.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Resting;
import org.montgolfiere.rest.Stopping;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The door of somebody who is off: until when, and who holds the desk. Nothing of the desk is behind it. */
@Controller
@RequestMapping(DoorScreen.PATH)
class DoorScreen {

    static final String PATH = "/session/rest";
    private static final String PROVE = "/session?prove=true&then=" + PATH;

    private final OffTimes offTimes;
    private final Stopping stopping;
    private final People people;
    private final Duty duty;
    private final Templates templates;

    DoorScreen(OffTimes offTimes, Stopping stopping, People people, Duty duty, Templates templates) {
        this.offTimes = offTimes;
        this.stopping = stopping;
        this.people = people;
        this.duty = duty;
        this.templates = templates;
    }

    @GetMapping
    @Nullable
    JteModel show(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Person person = person(request);
        Instant until =
                person == null ? null : offTimes.until(person.id(), page.words().now());
        if (person == null || until == null) {
            response.sendRedirect("/session");
            return null;
        }
        response.setHeader("Cache-Control", "no-store");
        return templates.restDoor(
                in(page, person),
                until,
                holding(person, page),
                offTimes.isBound(person.id()),
                fresh(page, request) ? null : PROVE);
    }

    /**
     * Comes back before the end, by one's own hand; whoever bound the door cannot. A browser that was left signed in is
     * nobody's word: who did not prove in it within minutes who they are is asked to.
     */
    @PostMapping("/return")
    Object comeBack(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Person person = person(request);
        if (person != null && !offTimes.isBound(person.id()) && !fresh(page, request)) {
            return BriefingScreen.seeOther(PROVE);
        }
        if (person != null && !stopping.comeBack(person.id())) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return Objects.requireNonNull(show(page, request, response));
        }
        Resting.end(request);
        return BriefingScreen.seeOther("/session");
    }

    private static boolean fresh(Page page, HttpServletRequest request) {
        Resting.Mark mark = Resting.mark(request);
        return mark != null && mark.fresh(page.words().now());
    }

    private @Nullable Person person(HttpServletRequest request) {
        Resting.Mark mark = Resting.mark(request);
        return mark != null && offTimes.isOffSince(mark.person(), mark.since()) ? people.find(mark.person()) : null;
    }

    /** The names of who holds one's desks now. */
    private List<String> holding(Person person, Page page) {
        return people.viewer(person).roles().keySet().stream()
                .flatMap(brand -> duty.on(brand, page.words().now()).stream())
                .map(Watch::name)
                .distinct()
                .toList();
    }

    /** In the words and the hours of whoever stands there. */
    private static Page in(Page page, Person person) {
        Words words = page.words();
        return new Page(
                new Words(words.messages(), person.locale(), person.zone(), words.now()),
                null,
                null,
                page.address(),
                page.csrf(),
                page.partial(),
                page.frame());
    }
}
