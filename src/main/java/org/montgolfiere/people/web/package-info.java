/** The doors of the desk, and the screens about people. */
@NullMarked
package org.montgolfiere.people.web;

import org.jspecify.annotations.NullMarked;
