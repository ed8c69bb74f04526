package org.montgolfiere.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import montgolfiere.templates.Templates;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Queue;
import org.montgolfiere.inbox.Takeover;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What comes next for whoever asks, and "take this from me". */
@Controller
class QueueScreen {

    private final Templates templates;
    private final Desk desk;
    private final Queue queue;
    private final Takeover takeover;

    QueueScreen(Templates templates, Desk desk, Queue queue, Takeover takeover) {
        this.templates = templates;
        this.desk = desk;
        this.queue = queue;
        this.takeover = takeover;
    }

    /** Leads to the conversation that presses most and is for this member. */
    @GetMapping("/brands/{brand}/conversations/next")
    Object next(Page page, Member member) {
        Conversation next = queue.next(member);
        return next == null
                ? templates.inboxTold(page, page.say("inbox.next.none"), list(member))
                : Acts.seeOther("/conversations/" + next.id());
    }

    /** Gives it to a willing colleague; what comes back is who has it, nothing else. */
    @PostMapping("/conversations/{id}/takeover")
    Object give(Page page, Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        Page here = page.in(member.brand());
        String sentence = switch (takeover.ask(member, id)) {
            case Takeover.Ended.Taken(String by) -> here.say("inbox.takeover.taken", by);
            case Takeover.Ended.SetDown() -> here.say("inbox.takeover.set-down");
            case Takeover.Ended.NotTheirs(String by) -> here.say("inbox.takeover.not-yours", by);
        };
        if (!here.partial()) {
            return templates.inboxTold(here, sentence, list(member));
        }
        Acts.say(response, sentence);
        response.setHeader("HX-Push-Url", list(member));
        return templates.inboxNoThread(here);
    }

    private static String list(Member member) {
        return "/brands/" + member.brand() + "/conversations";
    }
}
