/** What every screen shares: the frame around it, its words in two languages, its moments in a person's own time zone. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.montgolfiere.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
