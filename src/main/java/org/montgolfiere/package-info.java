/** Montgolfière: a self-hosted community desk. One package below this one is one room of the house. */
@NullMarked
package org.montgolfiere;

import org.jspecify.annotations.NullMarked;
