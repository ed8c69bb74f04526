package org.montgolfiere.offduty.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Streams;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one event stream of an open page. */
@RestController
class UpdatesStream {

    private final Streams streams;

    UpdatesStream(Streams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/brands/{brand}/updates", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> open(
            Member member,
            HttpServletRequest request,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new NotFound();
        }
        SseEmitter stream = streams.open(member, session.getId(), last != null);
        if (stream == null) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }
}
