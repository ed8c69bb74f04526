/** The home folder: settings, key, database, backup. Everything that one desk keeps lies in this one folder. */
@NullMarked
@ApplicationModule(
        displayName = "home",
        allowedDependencies = {})
package org.montgolfiere.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
