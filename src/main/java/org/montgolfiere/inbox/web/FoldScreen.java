package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import java.util.Objects;
import montgolfiere.templates.Templates;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.montgolfiere.shield.Exposure;
import org.montgolfiere.shield.Folded;
import org.montgolfiere.shield.Gist;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening what is folded, and folding it again: the second of the two steps, counted for whoever takes it. */
@Controller
@RequestMapping("/messages/{id}")
class FoldScreen {

    private final Templates templates;
    private final Whole whole;
    private final Exposure exposure;

    FoldScreen(Templates templates, Whole whole, Exposure exposure) {
        this.templates = templates;
        this.whole = whole;
        this.exposure = exposure;
    }

    @PostMapping("/opening")
    JteModel open(Page page, Viewer viewer, @PathVariable long id) {
        Entry.Said said = whole.message(viewer, id);
        if (!said.text().closed()) {
            return whole.folded(page, viewer, said);
        }
        JteModel opened = templates.shieldOpened(
                page,
                said.text(),
                Whole.opening(id),
                exposure.open(viewer, whole.brand(viewer, said), weight(said.text())));
        return whole.page(page, viewer, said, opened);
    }

    @DeleteMapping("/opening")
    JteModel fold(Page page, Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "0") long count) {
        Entry.Said said = whole.message(viewer, id);
        exposure.close(viewer, count);
        return whole.folded(page, viewer, said);
    }

    @PostMapping("/media/{position}/opening")
    JteModel openPicture(Page page, Viewer viewer, @PathVariable long id, @PathVariable int position) {
        Entry.Said said = whole.message(viewer, id);
        Shown veiled = whole.picture(said, position);
        if (!veiled.veiled()) {
            return whole.page(page, viewer, said, templates.inboxShown(page, veiled));
        }
        Shown opened = new Shown(
                veiled.address(),
                said.media().get(position).alt(),
                false,
                exposure.open(viewer, whole.brand(viewer, said), weight(said.text())));
        return whole.page(page, viewer, said, templates.inboxShown(page, opened));
    }

    @DeleteMapping("/media/{position}/opening")
    JteModel foldPicture(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int position,
            @RequestParam(defaultValue = "0") long count) {
        Entry.Said said = whole.message(viewer, id);
        Shown veiled = whole.picture(said, position);
        exposure.close(viewer, count);
        return whole.page(page, viewer, said, templates.inboxShown(page, veiled));
    }

    private static int weight(Folded text) {
        Gist gist = Objects.requireNonNull(text.gist());
        return gist.weight();
    }
}
