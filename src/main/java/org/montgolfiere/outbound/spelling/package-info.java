/** Proof-reads French and English in a child process, which holds the dictionaries and ends after use. */
@NamedInterface("spelling")
@NullMarked
package org.montgolfiere.outbound.spelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
