/** Unusual rates: what is usual at an account, when a storm opens and closes, and the board in between. */
@NamedInterface("storms")
@NullMarked
package org.montgolfiere.inbox.storms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
