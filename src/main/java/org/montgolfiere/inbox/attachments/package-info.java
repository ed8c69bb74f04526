/** What comes with messages: brought within a quota, told by its bytes, kept with its message. */
@NamedInterface("attachments")
@NullMarked
package org.montgolfiere.inbox.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
