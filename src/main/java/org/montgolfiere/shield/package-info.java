/**
 * Keeps venom off people: a body of text leaves the desk only as {@link org.montgolfiere.shield.Folded}, and what somebody
 * read of it all the same is counted for that person alone.
 */
@ApplicationModule(allowedDependencies = {"screen", "people", "rota", "triage"})
@NullMarked
package org.montgolfiere.shield;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
