/** What files are by their bytes: their type, how large a picture is, a copy without what it tells beside itself. Pure functions. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.montgolfiere.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
