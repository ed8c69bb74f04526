/** A reader elsewhere: whatever answers as OpenAI's chat completions do, such as an Ollama on the next machine. */
@NamedInterface("endpoint")
@NullMarked
package org.montgolfiere.triage.endpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
