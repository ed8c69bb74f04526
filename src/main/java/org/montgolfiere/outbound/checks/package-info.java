/**
 * The second look at what is about to leave: each check is a pure function of a draft, the facts gathered beside it, and an instant.
 * Knows no database, no clock and no other room.
 */
@NamedInterface("checks")
@NullMarked
package org.montgolfiere.outbound.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
