/** The screen about webhooks. */
@NullMarked
package org.montgolfiere.api.web;

import org.jspecify.annotations.NullMarked;
