package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.ContactFile;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the desk knows of one contact, and their rights over it: to see it, to have it set right, to be forgotten. */
@Controller
class ContactScreen {

    private final Templates templates;
    private final ContactFile file;
    private final Lists lists;

    ContactScreen(Templates templates, ContactFile file, Lists lists) {
        this.templates = templates;
        this.file = file;
        this.lists = lists;
    }

    @GetMapping("/contacts/{id}")
    JteModel show(Page page, Viewer viewer, @PathVariable long id) {
        return show(page, member(viewer, id), id, null);
    }

    @GetMapping("/contacts/{id}/export")
    ResponseEntity<String> export(
            Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "false") boolean unfold) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"contact-" + id + ".json\"")
                .body(file.export(member(viewer, id), id, unfold));
    }

    @PostMapping("/contacts/{id}/correction")
    Object correct(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response) {
        Member member = member(viewer, id);
        if (file.correct(member, id, name)) {
            return Acts.seeOther("/contacts/" + id);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, member, id, page.say("inbox.contact.name.unfit"));
    }

    /** @param typed the contact's handle, typed by whoever erases, so that nobody is erased by a slip */
    @PostMapping("/contacts/{id}/erasure")
    Object erase(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String typed,
            HttpServletResponse response) {
        Member member = member(viewer, id);
        if (!member.leads()) {
            throw new NotFound();
        }
        if (!bare(typed).equalsIgnoreCase(bare(word(file.contact(member, id))))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, member, id, page.say("inbox.contact.erase.unlike"));
        }
        file.erase(member, id);
        return Acts.seeOther("/contacts/" + id);
    }

    /** What is typed to erase: the handle, or the name of somebody without one. */
    static String word(Contact contact) {
        return contact.handle().isBlank() ? contact.name() : contact.handle();
    }

    private JteModel show(Page page, Member member, long id, @Nullable String wrong) {
        Page here = page.in(member.brand());
        ContactFile.History history = file.history(member, id);
        return templates.inboxContact(
                here,
                history,
                lists.lines(here, member, history.conversations()),
                word(history.contact()),
                member.leads(),
                wrong);
    }

    private Member member(Viewer viewer, long contact) {
        return Within.oneOf(viewer, member -> {
            file.contact(member, contact);
            return member;
        });
    }

    private static String bare(String handle) {
        return handle.strip().replaceFirst("^@", "");
    }
}
