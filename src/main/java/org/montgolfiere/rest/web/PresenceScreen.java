package org.montgolfiere.rest.web;

import gg.jte.models.runtime.JteModel;
import montgolfiere.templates.Templates;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rest.Presence;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** One's own presence: whether it is measured, what it shows, and erasing it. */
@Controller
@RequestMapping("/me/presence")
class PresenceScreen {

    private final Presence presence;
    private final Templates templates;

    PresenceScreen(Presence presence, Templates templates) {
        this.presence = presence;
        this.templates = templates;
    }

    @Configuration(proxyBeanMethods = false)
    static class Places {

        @Bean
        Setting presenceSetting() {
            return new Setting("rest.presence", "/me/presence", 40, true);
        }
    }

    @GetMapping
    JteModel show(Page page, Viewer viewer) {
        return templates.restPresence(
                page,
                presence.isMeasured(viewer),
                presence.of(viewer, page.words().zone()));
    }

    @PostMapping
    RedirectView measure(Viewer viewer) {
        presence.measure(viewer);
        return BriefingScreen.seeOther("/me/presence");
    }

    @DeleteMapping
    RedirectView stop(Viewer viewer) {
        presence.stop(viewer);
        return BriefingScreen.seeOther("/me/presence");
    }

    @DeleteMapping("/marks")
    RedirectView erase(Viewer viewer) {
        presence.erase(viewer);
        return BriefingScreen.seeOther("/me/presence");
    }
}
