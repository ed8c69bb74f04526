package org.montgolfiere.people.web;

import java.net.URI;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.Setup;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started a desk without people where to begin. */
@Component
@ConditionalOnWebApplication
@Profile("!demo")
class SetupAnnouncement {

    private final Setup setup;
    private final URI url;

    SetupAnnouncement(Setup setup, Settings settings) {
        this.setup = setup;
        this.url = settings.url();
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        String token = setup.open();
        if (token != null) {
            System.out.println("Nobody is here yet. Set up your desk (this link works once, for a day):");
            System.out.println("  " + url + "/setup/" + token);
        }
    }
}
