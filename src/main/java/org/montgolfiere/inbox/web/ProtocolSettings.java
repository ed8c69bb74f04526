package org.montgolfiere.inbox.web;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.inbox.Protocol;
import org.montgolfiere.inbox.ThreadPart;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What to do when a person may be in danger: written among the settings, opened above such a conversation. */
@Controller
class ProtocolSettings implements ThreadPart {

    private final Templates templates;
    private final Protocol protocol;

    ProtocolSettings(Templates templates, Protocol protocol) {
        this.templates = templates;
        this.protocol = protocol;
    }

    @GetMapping("/brands/{brand}/protocol")
    JteModel show(Page page, Member member) {
        return templates.inboxProtocolSettings(page, text(page, member), member.leads(), null);
    }

    @PostMapping("/brands/{brand}/protocol")
    Object write(Page page, Member member, @RequestParam(defaultValue = "") String text, HttpServletResponse response) {
        if (protocol.write(member, text)) {
            return Acts.seeOther("/brands/" + member.brand() + "/protocol");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String wrong = page.say(member.leads() ? "inbox.protocol.unfit" : "inbox.leads-only", Protocol.LONGEST);
        return templates.inboxProtocolSettings(page, text, member.leads(), wrong);
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public @Nullable Content show(Page page, Member member, Conversation conversation) {
        Integer reached = protocol.reached(conversation);
        return reached == null ? null : templates.inboxDanger(page, text(page, member), reached);
    }

    private String text(Page page, Member member) {
        return Objects.requireNonNullElse(protocol.of(member), page.say("inbox.protocol.default"));
    }
}
