package org.montgolfiere.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Closure;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Outcome;
import org.montgolfiere.inbox.Snooze;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closing and opening again, and putting off until later. */
@Controller
class StateScreen {

    private final Desk desk;
    private final Closure closure;
    private final Snooze snooze;
    private final Acts acts;

    StateScreen(Desk desk, Closure closure, Snooze snooze, Acts acts) {
        this.desk = desk;
        this.closure = closure;
        this.snooze = snooze;
        this.acts = acts;
    }

    @PostMapping("/conversations/{id}/closure")
    Object close(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        return acts.answer(page, member, id, closure.close(member, id, version), response);
    }

    @DeleteMapping("/conversations/{id}/closure")
    Object reopen(Page page, Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        return acts.answer(page, member, id, closure.reopen(member, id), response);
    }

    /** @param until an instant from the menu @param own a date and time in the reader's zone, typed instead */
    @PostMapping("/conversations/{id}/snooze")
    Object snooze(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String own,
            HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        desk.conversation(member, id);
        Instant moment = Snoozes.read(until, own, page.words());
        Outcome outcome =
                moment == null ? new Outcome.Refused("inbox.snooze.unreadable") : snooze.until(member, id, moment);
        return acts.answer(page, member, id, outcome, response);
    }

    @DeleteMapping("/conversations/{id}/snooze")
    Object wake(Page page, Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        return acts.answer(page, member, id, snooze.wake(member, id), response);
    }
}
