/** The one guarded way to an address that somebody typed or a network supplied. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.montgolfiere.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
