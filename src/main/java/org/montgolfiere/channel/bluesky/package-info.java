/** Bluesky, and every other network of the AT Protocol: XRPC in plain JSON, read tolerantly. */
@NullMarked
package org.montgolfiere.channel.bluesky;

import org.jspecify.annotations.NullMarked;
