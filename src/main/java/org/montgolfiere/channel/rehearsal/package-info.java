/** The network that does not exist: it plays a script, and what the desk answers appears in it. */
@NullMarked
package org.montgolfiere.channel.rehearsal;

import org.jspecify.annotations.NullMarked;
