/** Puts like with like: messages that say the same thing become a topic, grouped after they were read. */
@NamedInterface("topics")
@NullMarked
package org.montgolfiere.inbox.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
