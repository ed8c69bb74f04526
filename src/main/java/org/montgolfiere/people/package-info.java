/** Who we are: persons, brands, roles, licences, off times, and the ways to sign in. */
@ApplicationModule(allowedDependencies = {"home", "screen"})
@NullMarked
package org.montgolfiere.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
