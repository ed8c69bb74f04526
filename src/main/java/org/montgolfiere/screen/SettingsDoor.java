package org.montgolfiere.screen;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The way to a brand's settings: the first page of them. */
@Controller
class SettingsDoor {

    static final String PATH = "/settings";

    @GetMapping("/brands/{brand}/settings")
    RedirectView open(Page page) {
        if (page.brandName().isEmpty() || page.settings(false).isEmpty()) {
            throw new NotFound();
        }
        return new RedirectView(page.path(page.settings(false).getFirst()));
    }

    @Configuration
    static class Tabs {

        @Bean
        Tab settingsTab() {
            return new Tab("settings", PATH, 990);
        }
    }
}
