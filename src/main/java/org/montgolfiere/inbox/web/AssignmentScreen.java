package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import montgolfiere.templates.Templates;
import org.montgolfiere.inbox.Assignment;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Outcome;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes care of a conversation. */
@Controller
class AssignmentScreen {

    private final Templates templates;
    private final Desk desk;
    private final Heads heads;
    private final Assignment assignment;
    private final Readers readers;
    private final Acts acts;

    AssignmentScreen(Templates templates, Desk desk, Heads heads, Assignment assignment, Readers readers, Acts acts) {
        this.templates = templates;
        this.desk = desk;
        this.heads = heads;
        this.assignment = assignment;
        this.readers = readers;
        this.acts = acts;
    }

    @GetMapping("/conversations/{id}/assignment")
    JteModel choose(Page page, Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> query) {
        Member member = desk.member(viewer, id);
        Head head = heads.of(page, member, id, Asked.of(query));
        boolean isPrivate = head.conversation().isPrivate();
        return templates.inboxAssign(page.in(member.brand()), head, readers.of(page, member, isPrivate));
    }

    @PostMapping("/conversations/{id}/assignment")
    Object assign(
            Page page, Viewer viewer, @PathVariable long id, @RequestParam long person, HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        Outcome outcome = person == Colleague.WHOEVER
                ? assignment.handOut(member, id)
                : assignment.assign(member, id, person, null);
        return acts.answer(page, member, id, outcome, response);
    }

    @PostMapping("/conversations/{id}/claim")
    Object claim(Page page, Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        return acts.answer(page, member, id, assignment.claim(member, id), response);
    }

    @DeleteMapping("/conversations/{id}/claim")
    Object release(Page page, Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        return acts.answer(page, member, id, assignment.release(member, id), response);
    }
}
