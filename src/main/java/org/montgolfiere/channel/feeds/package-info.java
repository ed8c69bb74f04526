/** Feeds of blogs, forums, news and reviews: RSS, Atom and JSON Feed. The desk listens to them and answers none. */
@NullMarked
package org.montgolfiere.channel.feeds;

import org.jspecify.annotations.NullMarked;
