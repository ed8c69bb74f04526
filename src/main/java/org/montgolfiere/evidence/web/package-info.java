/** The evidence of a brand, for its leads: a list without words, one piece at a time, an export with its hash. */
@NullMarked
package org.montgolfiere.evidence.web;

import org.jspecify.annotations.NullMarked;
