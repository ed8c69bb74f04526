/** Networks and the accounts a brand has on them: what comes in is handed to the {@link org.montgolfiere.channel.Inlet}. */
@ApplicationModule(allowedDependencies = {"home", "outside", "screen", "people"})
@NullMarked
package org.montgolfiere.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
