package org.montgolfiere.outbound.web;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.outbound.Hand;
import org.montgolfiere.outbound.SecondLook;
import org.montgolfiere.outbound.Writing;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the second look says while one writes. */
@Controller
class CheckScreen {

    private final SecondLook secondLook;
    private final Desk desk;
    private final Templates templates;

    CheckScreen(SecondLook secondLook, Desk desk, Templates templates) {
        this.secondLook = secondLook;
        this.desk = desk;
        this.templates = templates;
    }

    @PostMapping("/conversations/{id}/checks")
    JteModel answer(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam @Nullable Long voice,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String warning,
            @RequestParam(name = "alt") @Nullable List<String> alt,
            @RequestParam @Nullable Long typed,
            @RequestParam @Nullable Instant opened) {
        Member member = desk.member(viewer, id);
        long account = voice == null ? desk.conversation(member, id).account() : voice;
        Writing writing = new Writing(account, id, warning.strip(), text, words(alt), Hand.of(typed, opened, null));
        return templates.outboundLooked(page, secondLook.at(member, writing), "/conversations/" + id + "/checks");
    }

    @PostMapping("/brands/{brand}/posts/checks")
    JteModel post(
            Page page,
            Member member,
            @RequestParam long account,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String warning,
            @RequestParam(name = "alt") @Nullable List<String> alt,
            @RequestParam @Nullable Long typed,
            @RequestParam @Nullable Instant opened) {
        Writing writing = new Writing(account, null, warning.strip(), text, words(alt), Hand.of(typed, opened, null));
        return templates.outboundLooked(
                page, secondLook.at(member, writing), "/brands/" + member.brand() + "/posts/checks");
    }

    private static List<String> words(@Nullable List<String> alt) {
        return Objects.requireNonNullElse(alt, List.of());
    }
}
