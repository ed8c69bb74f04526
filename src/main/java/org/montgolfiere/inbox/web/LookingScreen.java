package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import java.util.stream.Collectors;
import montgolfiere.templates.Templates;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Presence;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who looks at a conversation at this moment. */
@Controller
class LookingScreen {

    private final Templates templates;
    private final Desk desk;
    private final Presence presence;

    LookingScreen(Templates templates, Desk desk, Presence presence) {
        this.templates = templates;
        this.desk = desk;
        this.presence = presence;
    }

    @GetMapping("/conversations/{id}/looking")
    JteModel others(Page page, Viewer viewer, @PathVariable long id) {
        String words = presence.others(desk.member(viewer, id), id).stream()
                .map(one -> page.say("inbox.looking." + state(one), one.name()))
                .collect(Collectors.joining(" · "));
        return templates.inboxPresent(page, id, words, true);
    }

    /** @param state {@code viewing}, {@code typing}, {@code idle} or {@code gone} */
    @PostMapping("/conversations/{id}/looking")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "viewing") String state) {
        Member member = desk.member(viewer, id);
        if (state.equals("gone")) {
            presence.leave(member, id);
            return;
        }
        presence.look(member, id, state.equals("typing"), state.equals("idle"));
    }

    private static String state(Presence.Looking one) {
        if (one.typing()) {
            return "typing";
        }
        return one.idle() ? "idle" : "viewing";
    }
}
