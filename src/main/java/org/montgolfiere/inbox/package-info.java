/** What people say to a brand: the one door in, conversations, contacts, and what the desk does about them. */
@ApplicationModule(
        allowedDependencies = {
            "home",
            "files",
            "outside",
            "screen",
            "people",
            "rota",
            "channel",
            "offduty",
            "shield",
            "triage",
            "triage :: endpoint"
        })
@NullMarked
package org.montgolfiere.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
