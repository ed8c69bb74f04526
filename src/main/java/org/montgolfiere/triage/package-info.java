/**
 * Reads one text and says what it is: a pure function of the text, the model and the thresholds. Only {@code endpoint}, which
 * asks a reader elsewhere, goes outside.
 */
@ApplicationModule(allowedDependencies = {"home", "outside"})
@NullMarked
package org.montgolfiere.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
