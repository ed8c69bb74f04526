package org.montgolfiere.inbox.web;

import java.util.Arrays;
import java.util.Locale;
import org.montgolfiere.inbox.Correcting;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.montgolfiere.triage.Trait;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets right what a message was read as. The open pages hear of it and show it anew. */
@Controller
class CorrectionScreen {

    private final Desk desk;
    private final Correcting correcting;

    CorrectionScreen(Desk desk, Correcting correcting) {
        this.desk = desk;
        this.correcting = correcting;
    }

    @PostMapping("/messages/{id}/corrections")
    Object correct(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "hostile") String trait,
            @RequestParam(defaultValue = "false") boolean yes) {
        Member member = Within.oneOf(viewer, one -> {
            desk.message(one, id);
            return one;
        });
        Entry.Said said = desk.message(member, id);
        if (!member.writesFreely() || !correcting.correct(member, said, trait(trait), yes)) {
            throw new NotFound();
        }
        return page.partial()
                ? ResponseEntity.status(HttpStatus.NO_CONTENT).build()
                : Acts.seeOther("/conversations/" + said.home());
    }

    private static Trait trait(String word) {
        return Arrays.stream(Trait.values())
                .filter(trait -> trait.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
