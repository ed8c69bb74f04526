/** The accounts of a brand: connecting them, their colour, what they listen for, and the hand on a rehearsal. */
@NullMarked
package org.montgolfiere.channel.web;

import org.jspecify.annotations.NullMarked;
