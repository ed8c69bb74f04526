package org.montgolfiere.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Outcome;
import org.montgolfiere.inbox.Sequels;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes two cases of one that seemed to go on in private, and one again. */
@Controller
class SequelScreen {

    private final Desk desk;
    private final Sequels sequels;
    private final Acts acts;

    SequelScreen(Desk desk, Sequels sequels, Acts acts) {
        this.desk = desk;
        this.sequels = sequels;
        this.acts = acts;
    }

    @PostMapping("/conversations/{id}/parting")
    Object part(Page page, Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        return answer(page, member, id, sequels.part(member, id), response);
    }

    @DeleteMapping("/conversations/{id}/parting")
    Object join(Page page, Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        return answer(page, member, id, sequels.join(member, id), response);
    }

    private Object answer(Page page, Member member, long id, Outcome outcome, HttpServletResponse response) {
        if (page.partial() && outcome instanceof Outcome.Done) {
            response.setHeader("HX-Redirect", "/conversations/" + id);
        }
        return acts.answer(page, member, id, outcome, response);
    }
}
