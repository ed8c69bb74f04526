/** X, by the contract of its API v2. */
@NullMarked
package org.montgolfiere.channel.x;

import org.jspecify.annotations.NullMarked;
