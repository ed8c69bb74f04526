package org.montgolfiere.people.web;

import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.Tokens;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own keys for programs. */
@Controller
@RequestMapping("/me/tokens")
class MyTokensScreen {

    private static final int LONGEST = 3660;

    private final Tokens tokens;
    private final Templates templates;

    MyTokensScreen(Tokens tokens, Templates templates) {
        this.tokens = tokens;
        this.templates = templates;
    }

    /** @param days how long it lasts; 0: until revoked */
    @PostMapping
    JteModel issue(
            Page page,
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int days) {
        String chosen = Fields.name(name);
        if (chosen == null || days < 0 || days > LONGEST) {
            return part(page, viewer, null, page.say("people.wrong.name"));
        }
        Duration lasts = days == 0 ? null : Duration.ofDays(days);
        return part(page, viewer, tokens.issue(viewer.person(), chosen, lasts), null);
    }

    @DeleteMapping("/{token}")
    JteModel revoke(Page page, Viewer viewer, @PathVariable long token) {
        tokens.revoke(viewer, token);
        return part(page, viewer, null, null);
    }

    private JteModel part(Page page, Viewer viewer, @Nullable String value, @Nullable String wrong) {
        return templates.peopleMyTokens(page, tokens.of(viewer), value, wrong);
    }
}
