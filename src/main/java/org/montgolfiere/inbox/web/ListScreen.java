package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of a brand's desk. */
@Controller
class ListScreen {

    private final Templates templates;
    private final Lists lists;
    private final Desk desk;

    ListScreen(Templates templates, Lists lists, Desk desk) {
        this.templates = templates;
        this.lists = lists;
        this.desk = desk;
    }

    @GetMapping("/brands/{brand}/conversations")
    JteModel show(Page page, Member member, @RequestParam Map<String, String> query) {
        Listing listing = lists.list(page, member, Asked.of(query), query.get("after"), 0);
        return page.partial() ? templates.inboxList(page, listing) : templates.inboxDesk(page, listing, null);
    }

    @GetMapping("/brands/{brand}/conversations/more")
    JteModel more(
            Page page,
            Member member,
            @RequestParam(defaultValue = "") String after,
            @RequestParam Map<String, String> query) {
        return templates.inboxRows(page, lists.more(page, member, Asked.of(query), after));
    }

    /** The thread's place with nothing in it: back to the list on a narrow screen. */
    @GetMapping("/brands/{brand}/conversations/none")
    JteModel none(Page page, Member member) {
        return templates.inboxNoThread(page);
    }

    /** How many came into the list since it was read. */
    @GetMapping("/brands/{brand}/conversations/arrivals")
    JteModel arrivals(
            Page page,
            Member member,
            @RequestParam(defaultValue = "") String since,
            @RequestParam Map<String, String> query) {
        Asked asked = Asked.of(query);
        Instant at = Objects.requireNonNullElse(moment(since), page.words().now());
        return templates.inboxArrivals(page, member.brand(), asked, at, desk.arrived(member, asked.filter(), at));
    }

    /** One row as it is now. */
    @GetMapping("/conversations/{id}/row")
    JteModel row(Page page, Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> query) {
        Member member = desk.member(viewer, id);
        return templates.inboxRow(
                page, lists.line(page, member, id), Asked.of(query).written(), false);
    }

    /** @return null where the text is no moment */
    static @Nullable Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
