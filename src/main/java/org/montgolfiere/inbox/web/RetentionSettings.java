package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.Retention;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long conversations are kept. */
@Controller
class RetentionSettings {

    private final Templates templates;
    private final Retention retention;
    private final Accounts accounts;

    RetentionSettings(Templates templates, Retention retention, Accounts accounts) {
        this.templates = templates;
        this.retention = retention;
        this.accounts = accounts;
    }

    @GetMapping("/brands/{brand}/retention")
    JteModel show(Page page, Member member) {
        return show(page, member, null);
    }

    @PostMapping("/brands/{brand}/retention")
    Object set(
            Page page,
            Member member,
            @RequestParam(required = false) @Nullable Long account,
            @RequestParam(defaultValue = "") String days,
            HttpServletResponse response) {
        boolean understood = days.isBlank() || days.strip().matches("\\d{1,6}");
        Integer count = days.isBlank() || !understood ? null : Integer.valueOf(days.strip());
        if (understood && retention.set(member, account, count)) {
            return Acts.seeOther("/brands/" + member.brand() + "/retention");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, member, page.say(member.leads() ? "inbox.retention.unfit" : "inbox.leads-only"));
    }

    private JteModel show(Page page, Member member, @Nullable String wrong) {
        List<Retention.Rule> rules = retention.rules(member);
        List<Span> spans = Stream.concat(
                        Stream.of(new Span(null, days(rules, null))),
                        accounts.of(member.brand()).stream()
                                .map(account -> new Span(Voice.of(account), days(rules, account.id()))))
                .toList();
        return templates.inboxRetentionSettings(page, spans, member.leads(), wrong);
    }

    private static @Nullable Integer days(List<Retention.Rule> rules, @Nullable Long account) {
        return rules.stream()
                .filter(rule -> Objects.equals(rule.account(), account))
                .map(Retention.Rule::days)
                .findFirst()
                .orElse(null);
    }
}
