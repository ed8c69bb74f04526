package org.montgolfiere.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.Unread;
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
    private final Unread unread;

    SetAsideController(Accounts accounts, Unread unread) {
        this.accounts = accounts;
        this.unread = unread;
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
                found(member, id, after, limit + 1),
                limit,
                last -> Cursor.of(last.id()),
                piece -> new Shape(piece.id(), piece.stream(), piece.why(), piece.at()));
    }

    /** The room below lists them by brand. */
    private List<Unread.Piece> found(Member member, long account, @Nullable Long after, int wanted) {
        List<Unread.Piece> found = new ArrayList<>();
        Long before = after;
        while (found.size() < wanted) {
            List<Unread.Piece> page = unread.page(member, true, before);
            if (page.isEmpty()) {
                break;
            }
            page.stream().filter(piece -> piece.account() == account).forEach(found::add);
            before = page.getLast().id();
        }
        return found;
    }
}
