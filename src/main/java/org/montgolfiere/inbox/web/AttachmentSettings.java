package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.attachments.Attachments;
import org.montgolfiere.inbox.attachments.Attachments.ByItself;
import org.montgolfiere.inbox.attachments.Attachments.Rule;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much of what comes with messages is kept, and what is brought without a click. */
@Controller
@RequestMapping("/brands/{brand}/attachments")
class AttachmentSettings {

    private static final long MEGABYTE = 1 << 20;

    private final Templates templates;
    private final Attachments attachments;

    AttachmentSettings(Templates templates, Attachments attachments) {
        this.templates = templates;
        this.attachments = attachments;
    }

    @GetMapping
    JteModel show(Page page, Member member) {
        return show(page, member, null);
    }

    /** @param quota megabytes */
    @PostMapping
    Object set(
            Page page,
            Member member,
            @RequestParam(defaultValue = "") String quota,
            @RequestParam(defaultValue = "") String by,
            HttpServletResponse response) {
        Rule rule = rule(quota.strip(), by);
        if (rule != null && attachments.set(member, rule)) {
            return Acts.seeOther("/brands/" + member.brand() + "/attachments");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, member, page.say(member.leads() ? "inbox.attachments.unfit" : "inbox.leads-only"));
    }

    private static @Nullable Rule rule(String quota, String by) {
        if (!quota.matches("\\d{1,7}")) {
            return null;
        }
        return Arrays.stream(ByItself.values())
                .filter(each -> each.word().equals(by))
                .findFirst()
                .map(each -> new Rule(Long.parseLong(quota) * MEGABYTE, each))
                .orElse(null);
    }

    private JteModel show(Page page, Member member, @Nullable String wrong) {
        Rule rule = attachments.rule(member);
        return templates.inboxAttachmentSettings(
                page, rule, rule.quota() / MEGABYTE, attachments.used(member), member.leads(), wrong);
    }
}
