package org.montgolfiere.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.evidence.Evidence;
import org.montgolfiere.evidence.Piece;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages kept under a legal hold. */
@RestController
class EvidenceController {

    private static final int LONGEST = 500;

    private final Desk desk;
    private final Evidence evidence;

    EvidenceController(Desk desk, Evidence evidence) {
        this.desk = desk;
        this.evidence = evidence;
    }

    record Shape(
            long id,
            long brand,
            long account,
            @Nullable Long message,
            String reason,
            Instant takenAt,
            Instant heldUntil,
            @Nullable Instant releasedAt,
            String sha256) {
        static Shape of(Piece piece) {
            return new Shape(
                    piece.id(),
                    piece.brand(),
                    piece.account(),
                    piece.message(),
                    piece.reason(),
                    piece.takenAt(),
                    piece.heldUntil(),
                    piece.releasedAt(),
                    piece.sha256());
        }
    }

    @GetMapping("/api/v1/evidence")
    Page<Shape> all(Viewer viewer, Asked asked) {
        Long brand = asked.id("brand");
        Long after = asked.afterId();
        asked.check();
        if (brand == null) {
            throw Refused.badParameter("brand", "is needed");
        }
        Member member = viewer.in(brand);
        Rights.leads(member);
        List<Piece> found = evidence.all(member, after == null ? Long.MAX_VALUE : after);
        String next = found.isEmpty() ? null : Cursor.of(found.getLast().id()).text();
        return new Page<>(found.stream().map(Shape::of).toList(), next);
    }

    @PostMapping("/api/v1/conversations/{id}/messages/{message}/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    Shape take(Viewer viewer, @PathVariable long id, @PathVariable long message, @Body Given body) {
        String reason = body.object().keptText("reason", LONGEST);
        Instant until = body.object().moment("until");
        body.check();
        Member member = desk.member(viewer, id);
        Entry.Said said = desk.message(member, message);
        if (desk.conversation(member, said.home()).id()
                != desk.conversation(member, id).id()) {
            throw new NotFound();
        }
        Rights.leads(member);
        return switch (evidence.take(member, message, reason, until)) {
            case Evidence.Taken.Kept(long kept) -> Shape.of(evidence.one(member, kept));
            case Evidence.Taken.Refused(String why) -> throw Refused.because(Reason.of(why));
        };
    }
}
