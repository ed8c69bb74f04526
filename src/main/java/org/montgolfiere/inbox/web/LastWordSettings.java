package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.LastWord;
import org.montgolfiere.inbox.SavedReplies;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When a brand proposes to leave an argument, and with which words. */
@Controller
@RequestMapping("/brands/{brand}/last-word")
class LastWordSettings {

    private final Templates templates;
    private final LastWord lastWord;
    private final SavedReplies replies;

    LastWordSettings(Templates templates, LastWord lastWord, SavedReplies replies) {
        this.templates = templates;
        this.lastWord = lastWord;
        this.replies = replies;
    }

    @GetMapping
    JteModel show(Page page, Member member) {
        return show(page, member, null);
    }

    /** @param answers 0: never */
    @PostMapping
    Object choose(
            Page page,
            Member member,
            @RequestParam(defaultValue = "0") int answers,
            @RequestParam(defaultValue = "0") long reply,
            HttpServletResponse response) {
        LastWord.Rule rule = answers == 0 ? null : new LastWord.Rule(answers, reply);
        if (lastWord.choose(member, rule)) {
            return Acts.seeOther("/brands/" + member.brand() + "/last-word");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, member, page.say(member.leads() ? "inbox.last-word.unfit" : "inbox.leads-only"));
    }

    private JteModel show(Page page, Member member, @Nullable String wrong) {
        return templates.inboxLastWordSettings(page, lastWord.rule(member), replies.all(member), member.leads(), wrong);
    }
}
