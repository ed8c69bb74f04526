package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Bulk;
import org.montgolfiere.inbox.Labelling;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One act on the chosen conversations, or on all that match. */
@Controller
class BulkScreen {

    private final Templates templates;
    private final Bulk bulk;
    private final Chosen chosen;
    private final Lists lists;
    private final Labelling labelling;
    private final Readers readers;

    BulkScreen(Templates templates, Bulk bulk, Chosen chosen, Lists lists, Labelling labelling, Readers readers) {
        this.templates = templates;
        this.bulk = bulk;
        this.chosen = chosen;
        this.lists = lists;
        this.labelling = labelling;
        this.readers = readers;
    }

    /** Asks for what the act needs: who, which label, until when. */
    @PostMapping("/brands/{brand}/conversations/bulk/{what}")
    JteModel ask(
            Page page,
            Member member,
            @PathVariable String what,
            @RequestParam Map<String, String> query,
            @RequestParam(name = "chosen", defaultValue = "") List<Long> ids) {
        Choice choice = new Choice(
                what,
                "/brands/" + member.brand() + "/conversations/bulk?"
                        + Asked.of(query).written(),
                ids,
                query.getOrDefault("all", "false"),
                query.getOrDefault("seen", ""));
        return templates.inboxChoose(
                page, choice, readers.of(page, member, false), labelling.all(member), Snoozes.of(page.words()));
    }

    /** @param all whether everything that matches is meant, whatever was chosen */
    @PostMapping("/brands/{brand}/conversations/bulk")
    Object run(
            Page page,
            Member member,
            @RequestParam Map<String, String> query,
            @RequestParam(name = "chosen", defaultValue = "") List<Long> ids,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletResponse response) {
        Asked asked = Asked.of(query);
        Bulk.Act act = act(page, query);
        int changed = act == null ? 0 : run(member, asked, query, ids, all, act);
        if (!page.partial()) {
            return Acts.seeOther("/brands/" + member.brand() + "/conversations?" + asked.written());
        }
        Acts.say(response, page.say("inbox.bulk.done", changed));
        return templates.inboxList(page, lists.list(page, member, asked, null, 0));
    }

    private int run(Member member, Asked asked, Map<String, String> query, List<Long> ids, boolean all, Bulk.Act act) {
        if (!all) {
            return chosen.run(member, ids, act);
        }
        Instant seen = ListScreen.moment(query.getOrDefault("seen", ""));
        return bulk.run(member, asked.filter(), act, seen).changed();
    }

    private static Bulk.@Nullable Act act(Page page, Map<String, String> query) {
        return switch (query.getOrDefault("act", "")) {
            case "closure" -> new Bulk.Act.Close();
            case "assignment" -> id(query, "person", Bulk.Act.Assign::new);
            case "label" -> id(query, "worn", Bulk.Act.Wear::new);
            case "snooze" -> snooze(Snoozes.read(query.getOrDefault("until", ""), "", page.words()));
            default -> null;
        };
    }

    private static Bulk.@Nullable Act snooze(@Nullable Instant until) {
        return until == null ? null : new Bulk.Act.SnoozeUntil(until);
    }

    private static Bulk.@Nullable Act id(Map<String, String> query, String name, LongFunction<Bulk.Act> act) {
        String text = query.getOrDefault(name, "");
        return text.matches("\\d{1,18}") ? act.apply(Long.parseLong(text)) : null;
    }
}
