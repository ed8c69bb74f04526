package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.rota.Needs;
import org.montgolfiere.rota.Objection;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the brand needs, hour by hour, in one screen. */
@Controller
@RequestMapping("/brands/{brand}/rota/needs")
class NeedScreen {

    private final Needs needs;
    private final Answers answers;
    private final Templates templates;

    NeedScreen(Needs needs, Answers answers, Templates templates) {
        this.needs = needs;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Member member) {
        Rights.leads(member);
        return templates.rotaNeeds(page, member, needs.of(member));
    }

    @PostMapping
    JteModel add(
            Page page, Member member, @ModelAttribute NeedForm form, BindingResult read, HttpServletResponse response) {
        return read.hasErrors()
                ? unreadable(page, response)
                : answer(page, member, needs.add(member, form.need()), response);
    }

    @PostMapping("/{need}")
    JteModel change(
            Page page,
            Member member,
            @PathVariable long need,
            @ModelAttribute NeedForm form,
            BindingResult read,
            HttpServletResponse response) {
        return read.hasErrors()
                ? unreadable(page, response)
                : changed(page, member, needs.change(member, need, form.need()), response);
    }

    @DeleteMapping("/{need}")
    JteModel end(Page page, Member member, @PathVariable long need) {
        needs.end(member, need);
        return part(page, member, null);
    }

    private JteModel changed(Page page, Member member, Needs.Changing changing, HttpServletResponse response) {
        return switch (changing) {
            case Needs.Changing.Refused(Objection why) -> answers.no(List.of(why.say(page.words())), response);
            case Needs.Changing.Changed(long _, int behind) ->
                part(page, member, page.say(behind == 0 ? "rota.need.changed" : "rota.need.changed.behind", behind));
        };
    }

    private JteModel part(Page page, Member member, @Nullable String done) {
        return templates.rotaNeedsPart(page, member, needs.of(member), done);
    }

    private JteModel answer(Page page, Member member, Ruling ruling, HttpServletResponse response) {
        JteModel refused = answers.refused(page, ruling, response);
        return refused == null ? part(page, member, null) : refused;
    }

    private JteModel unreadable(Page page, HttpServletResponse response) {
        return answers.no(List.of(page.say("rota.form.unreadable")), response);
    }
}
