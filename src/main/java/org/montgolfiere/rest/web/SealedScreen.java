package org.montgolfiere.rest.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rest.SealedLink;
import org.montgolfiere.rest.SealedLinks;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What a sealed link opens. To look at it breaks nothing, for machines look at links, too; a button breaks the seal, and from
 * then on only the browser in which it was pressed may act.
 */
@Controller
@RequestMapping("/sealed/{token}")
class SealedScreen {

    private static final String OPENED = "sealed.opened";

    private final SealedLinks links;
    private final Templates templates;

    SealedScreen(SealedLinks links, Templates templates) {
        this.links = links;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        SealedLink link = links.behind(token);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        boolean here = link.opened() != null && mine(request, link);
        return here
                ? templates.restSealed(page, "/sealed/" + token, links.opened(link.id()))
                : templates.restSeal(page, "/sealed/" + token, link);
    }

    @PostMapping
    RedirectView open(@PathVariable String token, HttpServletRequest request) {
        SealedLink link = links.behind(token);
        if (links.open(link)) {
            request.getSession(true).setAttribute(OPENED, link.id());
        }
        return BriefingScreen.seeOther("/sealed/" + token);
    }

    @PostMapping("/stop")
    RedirectView stop(@PathVariable String token, HttpServletRequest request) {
        links.stop(opened(token, request));
        return BriefingScreen.seeOther("/sealed/" + token);
    }

    @PostMapping("/disconnections/{account}")
    RedirectView disconnect(@PathVariable String token, @PathVariable long account, HttpServletRequest request) {
        links.disconnect(opened(token, request), account);
        return BriefingScreen.seeOther("/sealed/" + token);
    }

    @PostMapping("/retractions/{message}")
    RedirectView retract(@PathVariable String token, @PathVariable long message, HttpServletRequest request) {
        links.retract(opened(token, request), message);
        return BriefingScreen.seeOther("/sealed/" + token);
    }

    private long opened(String token, HttpServletRequest request) {
        SealedLink link = links.behind(token);
        if (!mine(request, link)) {
            throw new NotFound();
        }
        return link.id();
    }

    private static boolean mine(HttpServletRequest request, SealedLink link) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && Long.valueOf(link.id()).equals(session.getAttribute(OPENED));
    }
}
