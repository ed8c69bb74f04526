/** Accounts that live in somebody's own program: it hands messages in by the HTTP API and gets answers at its callback. */
@NullMarked
package org.montgolfiere.channel.api;

import org.jspecify.annotations.NullMarked;
