package org.montgolfiere.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Notes;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a note beside a conversation. */
@Controller
class NoteScreen {

    private final Templates templates;
    private final Desk desk;
    private final Notes notes;

    NoteScreen(Templates templates, Desk desk, Notes notes) {
        this.templates = templates;
        this.desk = desk;
        this.notes = notes;
    }

    @PostMapping("/conversations/{id}/notes")
    Object write(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        String wrong = Acts.sentence(page, notes.write(member, id, text));
        if (page.partial()) {
            return templates.inboxNoteWriter(page, id, wrong == null ? "" : text, wrong);
        }
        return wrong == null ? Acts.seeOther("/conversations/" + id) : refused(page, member, id, wrong, response);
    }

    private Object refused(Page page, Member member, long id, @Nullable String wrong, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.inboxRefused(page.in(member.brand()), wrong, "/conversations/" + id);
    }
}
