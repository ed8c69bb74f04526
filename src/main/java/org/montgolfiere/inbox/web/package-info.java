/** The inbox on screens. */
@NullMarked
package org.montgolfiere.inbox.web;

import org.jspecify.annotations.NullMarked;
