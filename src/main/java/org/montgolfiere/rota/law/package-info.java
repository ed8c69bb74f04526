/** Working time as data and pure functions: what a person's hours may be, and which article says so. */
@NullMarked
package org.montgolfiere.rota.law;

import org.jspecify.annotations.NullMarked;
