package org.montgolfiere.api;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who hears of what. */
@RestController
class WebhooksController {

    private static final Map<String, WebhookEvent> EVENTS =
            Stream.of(WebhookEvent.values()).collect(Collectors.toUnmodifiableMap(WebhookEvent::word, event -> event));
    private static final int LONGEST = 2_000;

    private final Subscriptions subscriptions;

    WebhooksController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    record Shape(long id, long brand, String address, List<String> events, Instant createdAt, int waiting, int dead) {}

    record Made(Shape webhook, String secret) {}

    record Dead(long id, String event, int tries, @Nullable String why, Instant createdAt, Instant endedAt) {}

    @GetMapping("/api/v1/webhooks")
    Items<Shape> all(Viewer viewer, Asked asked) {
        Long brand = asked.id("brand");
        asked.check();
        List<Webhook> webhooks = brand == null ? subscriptions.of(viewer) : subscriptions.of(viewer.in(brand));
        return new Items<>(webhooks.stream().map(WebhooksController::shape).toList());
    }

    @PostMapping("/api/v1/webhooks")
    ResponseEntity<Made> subscribe(Viewer viewer, @Body Given body) {
        Given given = body.object();
        long brand = given.id("brand");
        String address = given.keptText("address", LONGEST);
        Set<WebhookEvent> events = events(given);
        given.check();
        return switch (subscriptions.subscribe(viewer.in(brand), address, events)) {
            case Subscriptions.Subscribing.NoAddress() ->
                throw Refused.refused("The address must be a web address without a user or a fragment.");
            case Subscriptions.Subscribing.Made(Webhook webhook, String secret) ->
                ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id()))
                        .body(new Made(shape(webhook), secret));
        };
    }

    @GetMapping("/api/v1/webhooks/{id}")
    Shape one(Viewer viewer, @PathVariable long id) {
        return shape(subscriptions.find(viewer, id));
    }

    @DeleteMapping("/api/v1/webhooks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Viewer viewer, @PathVariable long id) {
        subscriptions.end(viewer, id);
    }

    @GetMapping("/api/v1/webhooks/{id}/deliveries")
    Page<Dead> dead(Viewer viewer, @PathVariable long id, Asked asked) {
        int limit = asked.limit();
        Long after = asked.afterId();
        asked.check();
        List<DeadDelivery> found = subscriptions.dead(viewer, id, after, limit + 1);
        return Page.of(found, limit, last -> Cursor.of(last.id()), WebhooksController::shape);
    }

    @PostMapping("/api/v1/deliveries/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(Viewer viewer, @PathVariable long id) {
        if (!subscriptions.replay(viewer, id)) {
            throw Refused.conflict("This delivery is not dead.");
        }
    }

    private static Set<WebhookEvent> events(Given given) {
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        given.list("events", EVENTS.size(), each -> each.oneOf(EVENTS)).forEach(event -> {
            if (event != null) {
                events.add(event);
            }
        });
        if (events.isEmpty()) {
            given.wrong("/events", "at least one is needed");
        }
        return events;
    }

    private static Shape shape(Webhook webhook) {
        return new Shape(
                webhook.id(),
                webhook.brand(),
                webhook.address(),
                webhook.events().stream().map(WebhookEvent::word).toList(),
                webhook.createdAt(),
                webhook.waiting(),
                webhook.dead());
    }

    private static Dead shape(DeadDelivery dead) {
        return new Dead(dead.id(), dead.event().word(), dead.tries(), dead.why(), dead.createdAt(), dead.endedAt());
    }
}
