/** The screens of rest. */
@NullMarked
package org.montgolfiere.rest.web;

import org.jspecify.annotations.NullMarked;
