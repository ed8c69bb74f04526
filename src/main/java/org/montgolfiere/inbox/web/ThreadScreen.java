package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import montgolfiere.templates.Templates;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** One conversation: as a page of its own with the list beside it, or as the part that the list opens. */
@Controller
class ThreadScreen {

    private final Templates templates;
    private final Desk desk;
    private final Lists lists;
    private final Heads heads;
    private final Openings openings;

    ThreadScreen(Templates templates, Desk desk, Lists lists, Heads heads, Openings openings) {
        this.templates = templates;
        this.desk = desk;
        this.lists = lists;
        this.heads = heads;
        this.openings = openings;
    }

    @GetMapping("/conversations/{id}")
    JteModel show(Page page, Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> query) {
        Member member = desk.member(viewer, id);
        Page here = page.in(member.brand());
        Asked asked = Asked.of(query);
        Opened opened = openings.open(here, member, id, asked, query.get("before"));
        if (page.partial()) {
            return templates.inboxThread(here, opened);
        }
        long shown = opened.head().conversation().id();
        return templates.inboxDesk(here, lists.list(here, member, asked, null, shown), opened);
    }

    /** The address that notices carry. */
    @GetMapping("/brands/{brand}/conversations/{id}")
    RedirectView lead(Member member, @PathVariable long id) {
        return new RedirectView(
                "/conversations/" + desk.conversation(member, id).id());
    }

    @GetMapping("/conversations/{id}/head")
    JteModel head(Page page, Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> query) {
        Member member = desk.member(viewer, id);
        Head head = heads.of(page, member, id, Asked.of(query));
        return templates.inboxHead(page, head, openings.menu(page, member, head.conversation()));
    }

    /** What came since. @param after {@link Talk#after} of what is shown */
    @GetMapping("/conversations/{id}/talk")
    JteModel talk(Page page, Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String after) {
        Place place = Place.read(after, page.words().now());
        return templates.inboxTalk(page, openings.news(page, desk.member(viewer, id), id, place));
    }

    @GetMapping("/conversations/{id}/earlier")
    JteModel earlier(Page page, Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String before) {
        Member member = desk.member(viewer, id);
        return templates.inboxEarlier(page, openings.open(page, member, id, Asked.of(Map.of()), before));
    }

    @GetMapping("/conversations/{id}/side")
    JteModel side(Page page, Viewer viewer, @PathVariable long id) {
        Member member = desk.member(viewer, id);
        Conversation conversation = desk.conversation(member, id);
        return templates.inboxSide(page, openings.side(page, member, conversation));
    }
}
