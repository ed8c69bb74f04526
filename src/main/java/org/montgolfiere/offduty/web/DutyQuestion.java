package org.montgolfiere.offduty.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Gate;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.screen.FramePart;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Visitor;
import org.montgolfiere.screen.Words;
import org.springframework.stereotype.Component;

/**
 * "On duty until ...?", asked on the desk after one signed in, and once on every later day of a session. It may be left
 * unanswered; an answer, whatever it is, ends it. Nobody is asked on duty or within an off time.
 */
@Component
class DutyQuestion implements FramePart {

    private static final String ANSWERED = "duty.answered";

    private final Duty duty;
    private final Gate gate;
    private final People people;
    private final Templates templates;
    private final HttpServletRequest request;

    DutyQuestion(Duty duty, Gate gate, People people, Templates templates, HttpServletRequest request) {
        this.duty = duty;
        this.gate = gate;
        this.people = people;
        this.templates = templates;
        this.request = request;
    }

    @Override
    public Place place() {
        return Place.ASKED;
    }

    @Override
    public @Nullable Content show(Page page) {
        Visitor visitor = page.visitor();
        Long brand = page.brand();
        if (visitor == null || brand == null || !page.stands(page.tabs().getFirst()) || isAnswered(page.words())) {
            return null;
        }
        Member member = people.viewer(visitor.id()).in(brand);
        if (!member.readsDesk() || duty.isOff(member)) {
            return null;
        }
        OwnDuty own = OwnDuty.of(member, duty, gate, page.words());
        return own.until() == null ? templates.offdutyQuestion(page, own) : null;
    }

    /** Asks no more today. */
    void answer(Words words) {
        request.getSession().setAttribute(ANSWERED, today(words));
    }

    private boolean isAnswered(Words words) {
        HttpSession session = request.getSession(false);
        return session == null || today(words).equals(session.getAttribute(ANSWERED));
    }

    private static String today(Words words) {
        return LocalDate.ofInstant(words.now(), words.zone()).toString();
    }
}
