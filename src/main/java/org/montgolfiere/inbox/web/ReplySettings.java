package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.SavedReplies;
import org.montgolfiere.inbox.SavedReply;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts that a brand answers with again and again. */
@Controller
class ReplySettings {

    private static final SavedReply BLANK = new SavedReply(0, "", "", "");

    private final Templates templates;
    private final SavedReplies replies;

    ReplySettings(Templates templates, SavedReplies replies) {
        this.templates = templates;
        this.replies = replies;
    }

    @GetMapping("/brands/{brand}/replies")
    JteModel show(Page page, Member member) {
        return show(page, member, BLANK, null);
    }

    @GetMapping("/brands/{brand}/replies/{reply}")
    JteModel edit(Page page, Member member, @PathVariable long reply) {
        return show(page, member, replies.one(member, reply), null);
    }

    @PostMapping("/brands/{brand}/replies")
    Object create(
            Page page,
            Member member,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response) {
        SavedReply typed = new SavedReply(0, title, language, text);
        return answer(page, member, typed, replies.create(member, title, language, text), response);
    }

    @PostMapping("/brands/{brand}/replies/{reply}")
    Object change(
            Page page,
            Member member,
            @PathVariable long reply,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response) {
        SavedReply typed = new SavedReply(reply, title, language, text);
        return answer(page, member, typed, replies.change(member, reply, title, language, text), response);
    }

    @DeleteMapping("/brands/{brand}/replies/{reply}")
    Object delete(Page page, Member member, @PathVariable long reply, HttpServletResponse response) {
        return replies.delete(member, reply)
                ? Acts.seeOther("/brands/" + member.brand() + "/replies")
                : refused(page, member, BLANK, "inbox.leads-only", response);
    }

    private Object answer(
            Page page, Member member, SavedReply typed, SavedReplies.Written written, HttpServletResponse response) {
        return switch (written) {
            case SavedReplies.Written.Kept kept -> Acts.seeOther("/brands/" + member.brand() + "/replies");
            case SavedReplies.Written.Refused refused -> refused(page, member, typed, refused.why(), response);
        };
    }

    private JteModel refused(Page page, Member member, SavedReply typed, String why, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, member, typed, page.say(why));
    }

    private JteModel show(Page page, Member member, SavedReply typed, @Nullable String wrong) {
        return templates.inboxReplySettings(page, replies.all(member), typed, member.leads(), wrong);
    }
}
