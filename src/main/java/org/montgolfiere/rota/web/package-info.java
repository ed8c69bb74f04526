/** The screens and addresses of the rota. */
@NullMarked
package org.montgolfiere.rota.web;

import org.jspecify.annotations.NullMarked;
