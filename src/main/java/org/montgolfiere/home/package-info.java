/** The home folder of one desk: its settings, its key, its database, its backups. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.montgolfiere.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
