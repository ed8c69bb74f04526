package org.montgolfiere.offduty.web;

import gg.jte.Content;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Gate;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.screen.FramePart;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Visitor;
import org.springframework.stereotype.Component;

/** Taking and leaving duty, at the top of one's own menu. */
@Component
class DutyMenu implements FramePart {

    private final Duty duty;
    private final Gate gate;
    private final People people;
    private final Templates templates;

    DutyMenu(Duty duty, Gate gate, People people, Templates templates) {
        this.duty = duty;
        this.gate = gate;
        this.people = people;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.OWN;
    }

    @Override
    public @Nullable Content show(Page page) {
        Visitor visitor = page.visitor();
        Long brand = page.brand();
        if (visitor == null || brand == null) {
            return null;
        }
        Member member = people.viewer(visitor.id()).in(brand);
        return member.readsDesk() ? templates.offdutyMenu(page, OwnDuty.of(member, duty, gate, page.words())) : null;
    }
}
