/** Taking and leaving duty, the service hours, what waited meanwhile, and the stream that open pages listen to. */
@NullMarked
package org.montgolfiere.offduty.web;

import org.jspecify.annotations.NullMarked;
