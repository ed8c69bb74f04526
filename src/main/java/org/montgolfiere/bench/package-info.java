/** Measures the desk and prints the figures. */
@ApplicationModule(
        allowedDependencies = {
            "home",
            "people",
            "channel",
            "offduty",
            "inbox",
            "inbox :: topics",
            "outbound",
            "outbound :: checks",
            "outbound :: spelling",
            "triage",
            "rota",
            "rota :: solver"
        })
@NullMarked
package org.montgolfiere.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
