package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.rota.Swaps;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shifts that look for another holder, and what everybody concerned may do about them. */
@Controller
@RequestMapping("/brands/{brand}/rota/swaps")
class SwapScreen {

    private final Swaps swaps;
    private final SwapViews views;
    private final Answers answers;
    private final Templates templates;

    SwapScreen(Swaps swaps, SwapViews views, Answers answers, Templates templates) {
        this.swaps = swaps;
        this.views = views;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Member member) {
        SwapView view = views.of(member, null);
        return page.partial() ? templates.rotaSwapsPart(page, view) : templates.rotaSwaps(page, view);
    }

    @PostMapping("/{swap}/offer")
    JteModel offer(
            Page page,
            Member member,
            @PathVariable long swap,
            @RequestParam long person,
            HttpServletResponse response) {
        return answer(page, member, swaps.offer(member, swap, person), "rota.swap.offered", null, response);
    }

    /** No, thank you. */
    @DeleteMapping("/{swap}/offer")
    JteModel decline(Page page, Member member, @PathVariable long swap, HttpServletResponse response) {
        Ruling declined = swaps.decline(member, swap);
        String done = isOpen(member, swap) ? "rota.swap.declined" : "rota.swap.kept";
        return answer(page, member, declined, done, null, response);
    }

    /** @param inReturn one's own shift, or empty for nothing in return */
    @PostMapping("/{swap}/taking")
    JteModel take(
            Page page,
            Member member,
            @PathVariable long swap,
            @RequestParam(required = false) @Nullable Long inReturn,
            HttpServletResponse response) {
        Ruling taken = swaps.take(member, swap, inReturn);
        boolean waits = isOpen(member, swap);
        String done = waits ? inReturn == null ? "rota.swap.took.waits" : "rota.swap.took.return" : "rota.swap.took";
        return answer(page, member, taken, done, waits ? null : swap, response);
    }

    @PostMapping("/{swap}/consent")
    JteModel consent(Page page, Member member, @PathVariable long swap, HttpServletResponse response) {
        return answer(page, member, swaps.consent(member, swap), "rota.swap.moved", swap, response);
    }

    /** Both have their own shift again. */
    @DeleteMapping("/{swap}/consent")
    JteModel undo(Page page, Member member, @PathVariable long swap, HttpServletResponse response) {
        return answer(page, member, swaps.undo(member, swap), "rota.swap.undone", null, response);
    }

    @DeleteMapping("/{swap}")
    JteModel withdraw(Page page, Member member, @PathVariable long swap, HttpServletResponse response) {
        return answer(page, member, swaps.withdraw(member, swap), "rota.swap.withdrawn", null, response);
    }

    private boolean isOpen(Member member, long swap) {
        return swaps.open(member).stream().anyMatch(open -> open.id() == swap);
    }

    /** @param moved the swap that moved shifts with this, and can still be undone */
    private JteModel answer(
            Page page, Member member, Ruling ruling, String done, @Nullable Long moved, HttpServletResponse response) {
        JteModel refused = answers.refused(page, ruling, response);
        if (refused != null) {
            return refused;
        }
        answers.say(page, done, response);
        return templates.rotaSwapsPart(page, views.of(member, moved));
    }
}
