/**
 * Plans shifts: an abstract problem in, the best roster found in the time given out. Pure functions of their arguments; knows no
 * database and no other room.
 */
@NamedInterface("solver")
@NullMarked
package org.montgolfiere.rota.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
