package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Labelling;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The labels of a brand. */
@Controller
class LabelSettings {

    private final Templates templates;
    private final Labelling labelling;

    LabelSettings(Templates templates, Labelling labelling) {
        this.templates = templates;
        this.labelling = labelling;
    }

    @GetMapping("/brands/{brand}/labels")
    JteModel show(Page page, Member member) {
        return show(page, member, null);
    }

    @PostMapping("/brands/{brand}/labels")
    Object create(
            Page page,
            Member member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int colour,
            HttpServletResponse response) {
        return answer(page, member, labelling.create(member, name, colour), response);
    }

    @PostMapping("/brands/{brand}/labels/{label}")
    Object change(
            Page page,
            Member member,
            @PathVariable long label,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int colour,
            HttpServletResponse response) {
        return answer(page, member, labelling.change(member, label, name, colour), response);
    }

    @DeleteMapping("/brands/{brand}/labels/{label}")
    Object delete(Page page, Member member, @PathVariable long label, HttpServletResponse response) {
        return labelling.delete(member, label)
                ? Acts.seeOther("/brands/" + member.brand() + "/labels")
                : refused(page, member, "inbox.leads-only", response);
    }

    private Object answer(Page page, Member member, Labelling.Named named, HttpServletResponse response) {
        return switch (named) {
            case Labelling.Named.Kept kept -> Acts.seeOther("/brands/" + member.brand() + "/labels");
            case Labelling.Named.Refused refused -> refused(page, member, refused.why(), response);
        };
    }

    private JteModel refused(Page page, Member member, String why, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, member, page.say(why));
    }

    private JteModel show(Page page, Member member, @Nullable String wrong) {
        return templates.inboxLabelSettings(page, labelling.all(member), member.leads(), wrong);
    }
}
