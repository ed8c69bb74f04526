package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.files.Pictures;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.attachments.Attachments;
import org.montgolfiere.inbox.attachments.Copy;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What came with a message: brought once somebody asks for it, handed out from here and never from where it came. Only
 * the bare copy of a picture that was walked to its end is shown; everything else is a download.
 */
@Controller
@RequestMapping("/messages/{id}/media/{position}")
class AttachmentScreen {

    private static final int PICTURE = 8 << 20;
    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final Templates templates;
    private final Whole whole;
    private final Attachments attachments;

    AttachmentScreen(Templates templates, Whole whole, Attachments attachments) {
        this.templates = templates;
        this.whole = whole;
        this.attachments = attachments;
    }

    /** The picture in its place in the thread. Where nothing more fits, the place says so. */
    @GetMapping("/shown")
    JteModel shown(Page page, Viewer viewer, @PathVariable long id, @PathVariable int position) {
        Entry.Said said = whole.message(viewer, id);
        Shown shown = whole.picture(said, position);
        Copy copy = said.beside().copies().get(position);
        boolean kept = copy != null && copy.kept();
        if (!kept && attachments.full(whole.brand(viewer, said))) {
            return bring(page, viewer, id, position);
        }
        return whole.page(page, viewer, said, templates.inboxShown(page, shown));
    }

    @GetMapping
    ResponseEntity<byte[]> picture(Viewer viewer, @PathVariable long id, @PathVariable int position) {
        whole.picture(whole.message(viewer, id), position);
        Pictures.Bare bare = bare(id, position);
        if (bare == null) {
            return ResponseEntity.status(HttpStatus.BAD_GATEWAY).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(bare.format().type()))
                .header(
                        "Content-Disposition",
                        "inline; filename=\"picture." + bare.format().word() + "\"")
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "private, max-age=600")
                .body(bare.content());
    }

    private Pictures.@Nullable Bare bare(long id, int position) {
        byte[] file = attachments.bring(id, position).kept() ? attachments.whole(id, position, PICTURE) : null;
        return file == null ? null : Pictures.bare(file);
    }

    /** The file as it came, under a harmless name and no type that a browser opens. */
    @GetMapping("/file")
    void file(Viewer viewer, @PathVariable long id, @PathVariable int position, HttpServletResponse response)
            throws IOException {
        Entry.Said said = whole.message(viewer, id);
        Copy copy = whole.file(said, position).copy();
        if (copy == null || !copy.kept()) {
            throw new NotFound();
        }
        String claimed = said.text().closed() ? "" : Items.named(said.media().get(position));
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(copy.bytes());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(copy.kind().name(claimed), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-store");
        attachments.pour(id, position, response.getOutputStream());
    }

    /** How it stands with the desk's copy. */
    @GetMapping("/copy")
    JteModel copy(Page page, Viewer viewer, @PathVariable long id, @PathVariable int position) {
        Entry.Said said = whole.message(viewer, id);
        return part(page, viewer, said, whole.file(said, position));
    }

    /** Brings it, by a person's hand. */
    @PostMapping("/copy")
    JteModel bring(Page page, Viewer viewer, @PathVariable long id, @PathVariable int position) {
        Entry.Said said = whole.message(viewer, id);
        whole.file(said, position);
        Copy copy = attachments.bring(id, position);
        Entry.Said now = whole.message(viewer, id);
        return part(page, viewer, now, whole.file(now, position).with(copy));
    }

    private JteModel part(Page page, Viewer viewer, Entry.Said said, Item.Picture file) {
        JteModel part = templates.inboxMedia(page, said.id(), file, said.text().closed());
        return whole.page(page, viewer, said, part);
    }
}
