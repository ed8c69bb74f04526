package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import montgolfiere.templates.Templates;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.montgolfiere.shield.Folded;
import org.springframework.stereotype.Component;

/** One message by itself: as a part for htmx, else as a page with the way back to its thread. */
@Component
class Whole {

    private final Templates templates;
    private final Desk desk;

    Whole(Templates templates, Desk desk) {
        this.templates = templates;
        this.desk = desk;
    }

    Entry.Said message(Viewer viewer, long id) {
        return Within.oneOf(viewer, member -> desk.message(member, id));
    }

    JteModel folded(Page page, Viewer viewer, Entry.Said said) {
        return page(
                page,
                viewer,
                said,
                templates.shieldFolded(page, said.text(), "", opening(said.id()), Integer.MAX_VALUE));
    }

    /** With what it repeats of earlier messages, and how it is signed. */
    JteModel words(Page page, Viewer viewer, long id) {
        Entry.Said said = message(viewer, id);
        Folded words = Within.oneOf(viewer, member -> desk.words(member, id));
        return page(page, viewer, said, templates.shieldFolded(page, words, "", opening(id), Integer.MAX_VALUE));
    }

    JteModel page(Page page, Viewer viewer, Entry.Said said, JteModel part) {
        if (page.partial()) {
            return part;
        }
        Page own = page.in(brand(viewer, said));
        return templates.shieldPage(own, page.say("inbox.whole"), "/conversations/" + said.home(), part);
    }

    long brand(Viewer viewer, Entry.Said said) {
        return desk.member(viewer, said.home()).brand();
    }

    /** @throws NotFound where nothing that the desk may keep came at this place */
    Item.Picture file(Entry.Said said, int position) {
        boolean isThere = said.deletedAt() == null
                && position >= 0
                && position < said.media().size();
        if (!isThere || !said.media().get(position).isFile()) {
            throw new NotFound();
        }
        return Items.picture(said, position);
    }

    /** @throws NotFound where there is no picture at this place */
    Shown picture(Entry.Said said, int position) {
        Item.Picture picture = file(said, position);
        if (!picture.shows()) {
            throw new NotFound();
        }
        String address = "/messages/" + said.id() + "/media/" + position;
        return new Shown(address, picture.alt(), said.text().closed(), null);
    }

    static String opening(long message) {
        return "/messages/" + message + "/opening";
    }
}
