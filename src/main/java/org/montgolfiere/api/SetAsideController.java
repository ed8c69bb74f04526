package org.montgolfiere.api;

import java.time.Instant;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.Drawer;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came in and could not be kept as it came: facts, not the words of it. */
@RestController
class SetAsideController {

    private final Accounts accounts;
    private final Drawer drawer;

    SetAsideController(Accounts accounts, Drawer drawer) {
        this.accounts = accounts;
        this.drawer = drawer;
    }

    record Shape(long id, String stream, String why, Instant at) {}

    @GetMapping("/api/v1/accounts/{id}/set-aside")
    Page<Shape> all(Viewer viewer, @PathVariable long id, Asked asked) {
        Member member = viewer.in(AccountsController.find(accounts, viewer, id).brand());
        Long after = asked.afterId();
        int limit = asked.limit();
        asked.check();
        Rights.leads(member);
        return Page.of(
                drawer.of(member, id, after, limit + 1),
                limit,
                last -> Cursor.of(last.id()),
                piece -> new Shape(piece.id(), piece.stream(), piece.why(), piece.at()));
    }
}
