/** Keeps venom off people: a body of text reaches a screen only as {@link org.montgolfiere.shield.Folded}. */
@ApplicationModule(allowedDependencies = {"screen"})
@NullMarked
package org.montgolfiere.shield;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
