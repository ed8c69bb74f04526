/** Working time as data and pure functions: what a person's hours may be, and which article says so. */
@NamedInterface("law")
@NullMarked
package org.montgolfiere.rota.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
