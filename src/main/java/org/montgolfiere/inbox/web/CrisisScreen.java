package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import montgolfiere.templates.Templates;
import org.montgolfiere.inbox.storms.Storm;
import org.montgolfiere.inbox.storms.Storms;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where things stand, for whoever knows the secret address: read-only, facts and our own words, none of anybody else's. */
@Controller
class CrisisScreen {

    private final Storms storms;
    private final Lists lists;
    private final Templates templates;

    CrisisScreen(Storms storms, Lists lists, Templates templates) {
        this.storms = storms;
        this.lists = lists;
        this.templates = templates;
    }

    @GetMapping("/crisis/{secret}")
    JteModel show(Page page, @PathVariable String secret, HttpServletResponse response) {
        Storm storm = storms.behind(secret);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return templates.inboxCrisis(page, storm, lists.voice(storm.account()));
    }
}
