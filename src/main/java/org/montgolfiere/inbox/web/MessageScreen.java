package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.time.Duration;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One message: all of its text, and its pictures, which the desk fetches once somebody asks to see them. */
@Controller
class MessageScreen {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Templates templates;
    private final Whole whole;
    private final Outside outside;

    MessageScreen(Templates templates, Whole whole, Outside outside) {
        this.templates = templates;
        this.whole = whole;
        this.outside = outside;
    }

    @GetMapping("/messages/{id}")
    JteModel whole(Page page, Viewer viewer, @PathVariable long id) {
        return whole.folded(page, viewer, whole.message(viewer, id));
    }

    @GetMapping("/messages/{id}/words")
    JteModel words(Page page, Viewer viewer, @PathVariable long id) {
        return whole.words(page, viewer, id);
    }

    /** The picture in its place in the thread: a browser asks for it from here, never from where it came. */
    @GetMapping("/messages/{id}/media/{position}/shown")
    JteModel shown(Page page, Viewer viewer, @PathVariable long id, @PathVariable int position) {
        Entry.Said said = whole.message(viewer, id);
        return whole.page(page, viewer, said, templates.inboxShown(page, whole.picture(said, position)));
    }

    @GetMapping("/messages/{id}/media/{position}")
    ResponseEntity<byte[]> picture(@PathVariable long id, @PathVariable int position, Viewer viewer) {
        byte[] file = fetch(picture(viewer, id, position));
        PictureKind kind = file == null ? null : PictureKind.of(file);
        if (file == null || kind == null) {
            return ResponseEntity.status(HttpStatus.BAD_GATEWAY).build();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("image", kind.word()))
                .header("Content-Disposition", "inline; filename=\"picture." + kind.word() + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=600")
                .body(file);
    }

    private byte @Nullable [] fetch(String address) {
        if (Items.web(address) == null) {
            return null;
        }
        Answer answer = outside.send(Request.get(URI.create(address)).within(WITHIN));
        return answer instanceof Answer.Reply reply && reply.good() ? reply.body() : null;
    }

    private String picture(Viewer viewer, long id, int position) {
        Entry.Said said = whole.message(viewer, id);
        whole.picture(said, position);
        return said.media().get(position).url();
    }
}
