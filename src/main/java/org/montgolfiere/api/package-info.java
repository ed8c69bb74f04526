/** The desk for programs: its contract, and webhooks that tell of what happened. */
@ApplicationModule(
        allowedDependencies = {
            "home",
            "outside",
            "screen",
            "people",
            "channel",
            "offduty",
            "shield",
            "inbox",
            "outbound",
            "evidence",
            "shield"
        })
@NullMarked
package org.montgolfiere.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
