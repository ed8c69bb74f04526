/** Who is on duty for what: shifts, the law they keep, fairness, the plans, swaps, and the record of hours. */
@ApplicationModule(allowedDependencies = {"home", "screen", "people"})
@NullMarked
package org.montgolfiere.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
