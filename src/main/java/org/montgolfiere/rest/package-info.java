/** Leaving and coming back: off times and their doors, the handover, the briefing, one's own presence. */
@ApplicationModule(
        allowedDependencies = {
            "home",
            "screen",
            "people",
            "channel",
            "rota",
            "rota :: law",
            "offduty",
            "inbox",
            "inbox :: topics",
            "inbox :: storms",
            "outbound"
        })
@NullMarked
package org.montgolfiere.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
