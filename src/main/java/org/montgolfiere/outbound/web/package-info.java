/** The composer, the tray, what is on its way in a thread, and what one can do to a message. */
@NullMarked
package org.montgolfiere.outbound.web;

import org.jspecify.annotations.NullMarked;
