/** A brand, a team and a day to try the desk with. */
@ApplicationModule(allowedDependencies = {"home", "people", "channel", "rota", "rota :: law", "offduty", "inbox"})
@NullMarked
package org.montgolfiere.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
