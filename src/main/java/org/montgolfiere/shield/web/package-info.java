/** A person's own page about what they opened. */
@NullMarked
package org.montgolfiere.shield.web;

import org.jspecify.annotations.NullMarked;
