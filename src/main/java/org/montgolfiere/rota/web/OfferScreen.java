package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import montgolfiere.templates.Templates;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Offers;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an ambassador is offered: theirs to take or to leave, and nobody else's to see. */
@Controller
@RequestMapping("/brands/{brand}/rota/offers")
class OfferScreen {

    private final Offers offers;
    private final Answers answers;
    private final Templates templates;

    OfferScreen(Offers offers, Answers answers, Templates templates) {
        this.offers = offers;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Member member) {
        return templates.rotaOffers(page, member, offers.of(member));
    }

    @PostMapping("/{offer}/taking")
    JteModel take(Page page, Member member, @PathVariable long offer, HttpServletResponse response) {
        Ruling taken = offers.take(member, offer);
        JteModel refused = answers.refused(page, taken, response);
        return refused == null ? part(page, member, "rota.offer.taken", response) : refused;
    }

    @DeleteMapping("/{offer}")
    JteModel leave(Page page, Member member, @PathVariable long offer, HttpServletResponse response) {
        offers.leave(member, offer);
        return part(page, member, "rota.offer.left", response);
    }

    private JteModel part(Page page, Member member, String done, HttpServletResponse response) {
        answers.say(page, done, response);
        return templates.rotaOffersPart(page, member, offers.of(member));
    }
}
