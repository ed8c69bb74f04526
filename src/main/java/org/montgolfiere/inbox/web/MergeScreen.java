package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import montgolfiere.templates.Templates;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Filter;
import org.montgolfiere.inbox.Merge;
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

/** Showing two conversations as one, and as two again. */
@Controller
class MergeScreen {

    private static final int OFFERED = 20;

    private final Templates templates;
    private final Desk desk;
    private final Lists lists;
    private final Merge merge;
    private final Acts acts;

    MergeScreen(Templates templates, Desk desk, Lists lists, Merge merge, Acts acts) {
        this.templates = templates;
        this.desk = desk;
        this.lists = lists;
        this.merge = merge;
        this.acts = acts;
    }

    /** Offers the contact's other conversations first; then what the words find. */
    @GetMapping("/conversations/{id}/merge")
    JteModel choose(Page page, Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
        Member member = desk.member(viewer, id);
        Page here = page.in(member.brand());
        Conversation conversation = desk.conversation(member, id);
        return templates.inboxMerge(here, conversation.id(), words, offered(here, member, conversation, words));
    }

    @PostMapping("/conversations/{id}/merge")
    Object into(
            Page page, Viewer viewer, @PathVariable long id, @RequestParam long other, HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        Outcome outcome = merge.into(member, other, id);
        if (page.partial() && outcome instanceof Outcome.Done) {
            response.setHeader("HX-Redirect", "/conversations/" + id);
        }
        return acts.answer(page, member, id, outcome, response);
    }

    @DeleteMapping("/conversations/{id}/merge")
    Object part(Page page, Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        Outcome outcome = merge.undo(member, id);
        if (page.partial()) {
            response.setHeader("HX-Redirect", "/conversations/" + id);
        }
        return acts.answer(page, member, id, outcome, response);
    }

    private List<Line> offered(Page page, Member member, Conversation conversation, String words) {
        Filter filter = Filter.of(Filter.View.ALL);
        Filter wanted = words.isBlank() && conversation.contact() != null
                ? filter.withContact(conversation.contact().id())
                : filter.withText(words.isBlank() ? null : words);
        return lists
                .lines(page, member, desk.page(member, wanted, null, OFFERED).rows())
                .stream()
                .filter(line -> line.id() != conversation.id())
                .toList();
    }
}
