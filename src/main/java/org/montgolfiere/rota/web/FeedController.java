package org.montgolfiere.rota.web;

import java.nio.charset.StandardCharsets;
import org.montgolfiere.rota.Feeds;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars by their secret address. Who knows the address needs no other key. */
@RestController
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendars/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(feeds.calendar(token).getBytes(StandardCharsets.UTF_8));
    }
}
