package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.OtherReader;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which accounts may be shown to a reader elsewhere. */
@Controller
class OtherReaderSettings {

    private final Templates templates;
    private final OtherReader reader;
    private final Accounts accounts;

    OtherReaderSettings(Templates templates, OtherReader reader, Accounts accounts) {
        this.templates = templates;
        this.reader = reader;
        this.accounts = accounts;
    }

    @GetMapping("/brands/{brand}/other-reader")
    JteModel show(Page page, Member member) {
        return show(page, member, null);
    }

    @PostMapping("/brands/{brand}/other-reader")
    Object set(
            Page page,
            Member member,
            @RequestParam long account,
            @RequestParam(defaultValue = "none") String leave,
            HttpServletResponse response) {
        boolean done = leave.equals("none")
                ? reader.forbid(member, account)
                : reader.allow(member, new OtherReader.Allowance(account, leave.equals("all")));
        if (done) {
            return Acts.seeOther("/brands/" + member.brand() + "/other-reader");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, member, page.say("inbox.leads-only"));
    }

    private JteModel show(Page page, Member member, @Nullable String wrong) {
        List<OtherReader.Allowance> allowances = reader.allowances(member);
        List<Leave> leaves = accounts.of(member.brand()).stream()
                .map(account -> new Leave(Voice.of(account), given(allowances, account.id())))
                .toList();
        return templates.inboxOtherReader(page, reader.model(), leaves, member.leads(), wrong);
    }

    private static String given(List<OtherReader.Allowance> allowances, long account) {
        return allowances.stream()
                .filter(one -> one.account() == account)
                .map(one -> one.secluded() ? "all" : "public")
                .findFirst()
                .orElse("none");
    }
}
