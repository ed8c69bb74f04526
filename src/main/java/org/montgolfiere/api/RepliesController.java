package org.montgolfiere.api;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.outbound.Dispatch;
import org.montgolfiere.outbound.Tray;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers: held first, then on their way. */
@RestController
class RepliesController {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_KEY = 200;

    private final Desk desk;
    private final Replying replying;
    private final Tray tray;
    private final People people;

    RepliesController(Desk desk, Replying replying, Tray tray, People people) {
        this.desk = desk;
        this.replying = replying;
        this.tray = tray;
        this.people = people;
    }

    record Held(long id, String state, Instant leavesAt) {}

    record Shape(
            long id,
            long conversation,
            long account,
            String author,
            String text,
            String state,
            @Nullable Instant leavesAt,
            @Nullable String remoteId,
            @Nullable String url,
            @Nullable String why,
            Instant createdAt) {}

    @PostMapping("/api/v1/conversations/{id}/replies")
    ResponseEntity<Held> reply(
            Viewer viewer,
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Body Given body) {
        String text = body.object().keptText("text", LONGEST);
        body.check();
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Refused.badParameter("Idempotency-Key", "1 to " + LONGEST_KEY + " characters");
        }
        Replying.Held held = replying.reply(desk.member(viewer, id), id, text, key);
        return ResponseEntity.created(URI.create("/api/v1/replies/" + held.id()))
                .body(new Held(held.id(), "held", held.leavesAt()));
    }

    @GetMapping("/api/v1/conversations/{id}/replies")
    Items<Shape> pending(Viewer viewer, @PathVariable long id) {
        return new Items<>(tray.pending(desk.member(viewer, id), id).stream()
                .filter(dispatch -> dispatch.speaks())
                .map(dispatch -> shape(viewer, dispatch))
                .toList());
    }

    @GetMapping("/api/v1/replies/{id}")
    Shape one(Viewer viewer, @PathVariable long id) {
        return shape(viewer, find(member(viewer, id), id));
    }

    @DeleteMapping("/api/v1/replies/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Viewer viewer, @PathVariable long id) {
        Member member = member(viewer, id);
        find(member, id);
        switch (tray.undo(member, id)) {
            case Tray.Changed.Done _ -> {}
            case Tray.Changed.TooLate _ -> throw Refused.tooLate("It is not held any more.");
            case Tray.Changed.Stopped stopped -> throw Refused.because(Reason.of(stopped.written()));
            case Tray.Changed.Refused refused -> throw Refused.because(Reason.of(refused.why()));
        }
    }

    private Member member(Viewer viewer, long reply) {
        return viewer.in(tray.brand(reply));
    }

    private Dispatch find(Member member, long id) {
        Dispatch dispatch = tray.find(member, id);
        if (dispatch.conversation() == null || !dispatch.speaks()) {
            throw new NotFound();
        }
        return dispatch;
    }

    /** How long it is held is for its author alone: it may come of their own state. */
    private static @Nullable Instant leavesAt(Viewer viewer, Dispatch dispatch) {
        boolean own = dispatch.author() == viewer.person();
        return own && dispatch.state() == Dispatch.State.HELD ? dispatch.holdUntil() : null;
    }

    private Shape shape(Viewer viewer, Dispatch dispatch) {
        Long conversation = dispatch.conversation();
        Person author = people.find(dispatch.author());
        return new Shape(
                dispatch.id(),
                conversation == null ? 0 : conversation,
                dispatch.account(),
                author == null ? "" : author.name(),
                dispatch.text(),
                dispatch.state().name().toLowerCase(Locale.ROOT),
                leavesAt(viewer, dispatch),
                dispatch.remoteId(),
                dispatch.url(),
                dispatch.why(),
                dispatch.createdAt());
    }
}
