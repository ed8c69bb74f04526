package org.montgolfiere.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Doorkeeper;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where networks call the desk. An answer says as little as it can; the door is looked up before a body is read. */
@RestController
@RequestMapping("/hooks/{network}/{door}")
class HooksController {

    static final int BYTES = 1 << 20;
    private static final int AT_ONCE = 16;
    private static final int PATIENCE_SECONDS = 2;

    private final Doorkeeper doorkeeper;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    HooksController(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @GetMapping
    ResponseEntity<String> challenge(
            @PathVariable String network, @PathVariable String door, @RequestParam Map<String, String> asked) {
        Doorkeeper.Door found = doorkeeper.find(network, door);
        String answer = found == null ? null : found.challenge(asked);
        return answer == null
                ? said(HttpStatus.NOT_FOUND)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    @PostMapping
    ResponseEntity<String> delivery(@PathVariable String network, @PathVariable String door, HttpServletRequest request)
            throws IOException, InterruptedException {
        Doorkeeper.Door found = doorkeeper.find(network, door);
        if (found == null) {
            return said(HttpStatus.NOT_FOUND);
        }
        if (!isJson(request)) {
            return said(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return later();
        }
        try {
            return heard(found, request);
        } finally {
            room.release();
        }
    }

    private static ResponseEntity<String> heard(Doorkeeper.Door door, HttpServletRequest request) throws IOException {
        boolean announced = request.getContentLengthLong() > BYTES;
        byte[] body = announced ? new byte[0] : request.getInputStream().readNBytes(BYTES + 1);
        if (announced || body.length > BYTES) {
            return said(HttpStatus.CONTENT_TOO_LARGE);
        }
        return switch (door.hear(headers(request), body)) {
            case STORED, KNOWN -> said(HttpStatus.OK);
            case REFUSED -> said(HttpStatus.FORBIDDEN);
            case FULL -> later();
        };
    }

    private static boolean isJson(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return (encoding == null || encoding.equalsIgnoreCase("identity")) && isJson(request.getContentType());
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.parseMediaType(type).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.getHeaderNames()
                .asIterator()
                .forEachRemaining(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return headers;
    }

    private static ResponseEntity<String> later() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body("");
    }

    private static ResponseEntity<String> said(HttpStatus status) {
        return ResponseEntity.status(status).body("");
    }
}
