package org.montgolfiere.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.ContactFile;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Those who talk to a brand, and their own rights over what is kept of them. */
@RestController
@RequestMapping("/api/v1/contacts/{id}")
class ContactsController {

    private final ContactFile file;

    ContactsController(ContactFile file) {
        this.file = file;
    }

    record Shape(
            long id,
            long brand,
            String network,
            String remoteId,
            String handle,
            String name,
            @Nullable String avatar,
            Instant firstAt,
            Instant lastAt) {
        static Shape of(Contact contact) {
            return new Shape(
                    contact.id(),
                    contact.brand(),
                    contact.network(),
                    contact.remoteId(),
                    contact.handle(),
                    contact.name(),
                    contact.avatar(),
                    contact.firstAt(),
                    contact.lastAt());
        }
    }

    @GetMapping
    Shape one(Viewer viewer, @PathVariable long id) {
        return Shape.of(file.contact(file.member(viewer, id), id));
    }

    @GetMapping(path = "/export", produces = MediaType.APPLICATION_JSON_VALUE)
    String export(Viewer viewer, @PathVariable long id, Asked asked) {
        boolean unfold = asked.unfold();
        asked.check();
        return file.export(lead(viewer, id), id, unfold);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(Viewer viewer, @PathVariable long id) {
        file.erase(lead(viewer, id), id);
    }

    private Member lead(Viewer viewer, long id) {
        Member member = file.member(viewer, id);
        file.contact(member, id);
        Rights.leads(member);
        return member;
    }
}
