package org.montgolfiere.api;

import java.util.Optional;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Label;
import org.montgolfiere.inbox.Labelling;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which labels a conversation wears; a brand's leads decide which there are. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/labels/{name}")
class LabelsController {

    private final Desk desk;
    private final Labelling labelling;

    LabelsController(Desk desk, Labelling labelling) {
        this.desk = desk;
        this.labelling = labelling;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void wear(Viewer viewer, @PathVariable long id, @PathVariable String name) {
        Member member = desk.member(viewer, id);
        desk.conversation(member, id);
        Label label = find(member, name).orElseThrow(NotFound::new);
        ActsController.done(labelling.wear(member, id, label.id()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Viewer viewer, @PathVariable long id, @PathVariable String name) {
        Member member = desk.member(viewer, id);
        desk.conversation(member, id);
        find(member, name).ifPresent(label -> ActsController.done(labelling.drop(member, id, label.id())));
    }

    private Optional<Label> find(Member member, String name) {
        return labelling.all(member).stream()
                .filter(label -> label.name().equals(name))
                .findFirst();
    }
}
