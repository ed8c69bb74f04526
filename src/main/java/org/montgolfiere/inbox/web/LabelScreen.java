package org.montgolfiere.inbox.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import montgolfiere.templates.Templates;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Label;
import org.montgolfiere.inbox.Labelling;
import org.montgolfiere.inbox.Outcome;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which labels a conversation wears. */
@Controller
class LabelScreen {

    private final Templates templates;
    private final Desk desk;
    private final Labelling labelling;
    private final Acts acts;

    LabelScreen(Templates templates, Desk desk, Labelling labelling, Acts acts) {
        this.templates = templates;
        this.desk = desk;
        this.labelling = labelling;
        this.acts = acts;
    }

    @GetMapping("/conversations/{id}/labels")
    JteModel choose(Page page, Viewer viewer, @PathVariable long id) {
        Member member = desk.member(viewer, id);
        return templates.inboxLabels(page.in(member.brand()), id, labelling.all(member), worn(member, id));
    }

    /** @param label those that it shall wear from now on */
    @PostMapping("/conversations/{id}/labels")
    Object wear(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> label,
            HttpServletResponse response) {
        Member member = desk.member(viewer, id);
        Set<Long> worn = worn(member, id);
        Outcome outcome = new Outcome.Done(desk.conversation(member, id));
        for (long gone : worn.stream().filter(one -> !label.contains(one)).toList()) {
            outcome = labelling.drop(member, id, gone);
        }
        for (long come : label.stream().filter(one -> !worn.contains(one)).toList()) {
            outcome = labelling.wear(member, id, come);
        }
        return acts.answer(page, member, id, outcome, response);
    }

    private Set<Long> worn(Member member, long id) {
        return desk.row(member, id).labels().stream().map(Label::id).collect(Collectors.toSet());
    }
}
