/** In which order what waits is worked, and why: pure functions of facts and a moment, one small file a rule. */
@NamedInterface("priority")
@NullMarked
package org.montgolfiere.inbox.priority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
