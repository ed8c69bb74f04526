package org.montgolfiere.api;

import java.time.Instant;
import java.util.Objects;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.Notes;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What colleagues tell each other beside a conversation. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/notes")
class NotesController {

    private static final int LONGEST = 10_000;

    private final Desk desk;
    private final Notes notes;
    private final TransactionOperations transactions;

    NotesController(Desk desk, Notes notes, TransactionOperations transactions) {
        this.desk = desk;
        this.notes = notes;
        this.transactions = transactions;
    }

    record Shape(long id, String author, String text, Instant at) {
        static Shape of(Entry.Noted note) {
            return new Shape(note.id(), note.author(), note.text().quoted(), note.at());
        }
    }

    @GetMapping
    Items<Shape> all(Viewer viewer, @PathVariable long id) {
        return new Items<>(
                desk.notes(desk.member(viewer, id), id).stream().map(Shape::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shape write(Viewer viewer, @PathVariable long id, @Body Given body) {
        String text = body.object().keptText("text", LONGEST);
        body.check();
        Member member = desk.member(viewer, id);
        return Objects.requireNonNull(transactions.execute(status -> written(member, id, text)));
    }

    /** Writing holds the conversation until the transaction ends: the latest note is ours. */
    private Shape written(Member member, long id, String text) {
        long conversation = ActsController.done(notes.write(member, id, text));
        return Shape.of(desk.notes(member, conversation).getLast());
    }
}
