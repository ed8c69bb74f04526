/** What the README shows, in a real browser; one rule a file. */
@NullMarked
package org.montgolfiere.browser;

import org.jspecify.annotations.NullMarked;
