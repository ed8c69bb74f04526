/** The one door out: drafts, the hold, the outbox, and what became of each thing that left. */
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
            "inbox",
            "inbox :: topics",
            "inbox :: storms",
            "evidence"
        })
@NullMarked
package org.montgolfiere.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
