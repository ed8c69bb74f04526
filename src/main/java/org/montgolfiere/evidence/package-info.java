/** Messages kept as dated evidence, under a legal hold, before they can vanish. */
@ApplicationModule(
        allowedDependencies = {
            "home",
            "files",
            "outside",
            "screen",
            "people",
            "channel",
            "offduty",
            "shield",
            "triage",
            "inbox",
            "inbox :: attachments"
        })
@NullMarked
package org.montgolfiere.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
