/** Mastodon, and every other server that speaks its API: what each can do is found by asking it, never by its name. */
@NullMarked
package org.montgolfiere.channel.mastodon;

import org.jspecify.annotations.NullMarked;
