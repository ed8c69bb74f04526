package org.montgolfiere;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What no room may do: reach for people past the gate. A rule that does not see this is no rule. */
public final class LeakyStream {

    public SseEmitter open() {
        return new SseEmitter();
    }
}
