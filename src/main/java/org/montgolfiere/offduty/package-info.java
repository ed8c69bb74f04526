/** The gate between the desk and a person: who is on duty, which notice reaches whom, and the carriers that bring it. */
@ApplicationModule(allowedDependencies = {"home", "outside", "screen", "people", "rota"})
@NullMarked
package org.montgolfiere.offduty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
