package org.montgolfiere.rest.web;

import gg.jte.Content;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.screen.FramePart;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** "I stop", in one's own menu on every page of a brand, and under one key. */
@Component
class RestMenu implements FramePart {

    private final Templates templates;

    RestMenu(Templates templates) {
        this.templates = templates;
    }

    @Configuration(proxyBeanMethods = false)
    static class Places {

        @Bean
        Tab restTab() {
            return new Tab("rest.tab.rest", "/rest", 50);
        }
    }

    @Override
    public Place place() {
        return Place.OWN;
    }

    @Override
    public @Nullable Content show(Page page) {
        Long brand = page.brand();
        return brand == null ? null : templates.restMenu(page, brand);
    }
}
