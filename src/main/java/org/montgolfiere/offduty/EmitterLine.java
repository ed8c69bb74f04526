package org.montgolfiere.offduty;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events to a browser. Each has an id, so that a browser which comes back says that it was here before. */
final class EmitterLine implements Line {

    private final SseEmitter emitter;
    private final AtomicLong count = new AtomicLong();

    EmitterLine(SseEmitter emitter) {
        this.emitter = emitter;
    }

    @Override
    public void send(String event, String data) throws Gone {
        write(SseEmitter.event()
                .id(Long.toString(count.incrementAndGet()))
                .name(event)
                .data(data));
    }

    @Override
    public void beat() throws Gone {
        write(SseEmitter.event().comment("still here"));
    }

    @Override
    public void close() {
        emitter.complete();
    }

    private void write(SseEmitter.SseEventBuilder event) throws Gone {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            throw new Gone(gone);
        }
    }
}
