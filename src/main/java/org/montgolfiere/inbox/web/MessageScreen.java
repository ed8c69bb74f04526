package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One message: all of its text. */
@Controller
class MessageScreen {

    private final Whole whole;

    MessageScreen(Whole whole) {
        this.whole = whole;
    }

    @GetMapping("/messages/{id}")
    JteModel whole(Page page, Viewer viewer, @PathVariable long id) {
        return whole.folded(page, viewer, whole.message(viewer, id));
    }

    @GetMapping("/messages/{id}/words")
    JteModel words(Page page, Viewer viewer, @PathVariable long id) {
        return whole.words(page, viewer, id);
    }
}
