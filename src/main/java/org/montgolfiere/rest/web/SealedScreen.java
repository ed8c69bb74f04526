package org.montgolfiere.rest.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Resting;
import org.montgolfiere.rest.SealedLink;
import org.montgolfiere.rest.SealedLinks;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
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
        return show(page, token, behind(page, token, request), null, request, response);
    }

    @PostMapping
    RedirectView open(Page page, @PathVariable String token, HttpServletRequest request) {
        SealedLink link = behind(page, token, request);
        if (links.open(link)) {
            request.getSession(true).setAttribute(OPENED, link.id());
        }
        return BriefingScreen.seeOther("/sealed/" + token);
    }

    @PostMapping("/stop")
    Object stop(Page page, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        SealedLink link = opened(page, token, request);
        return told(page, token, link, links.stop(link.id()), request, response);
    }

    @PostMapping("/disconnections/{account}")
    Object disconnect(
            Page page,
            @PathVariable String token,
            @PathVariable long account,
            HttpServletRequest request,
            HttpServletResponse response) {
        SealedLink link = opened(page, token, request);
        return told(page, token, link, links.disconnect(link.id(), account), request, response);
    }

    @PostMapping("/retractions/{message}")
    Object retract(
            Page page,
            @PathVariable String token,
            @PathVariable long message,
            HttpServletRequest request,
            HttpServletResponse response) {
        SealedLink link = opened(page, token, request);
        return told(page, token, link, links.retract(link.id(), message), request, response);
    }

    private Object told(
            Page page,
            String token,
            SealedLink link,
            SealedLinks.Acted acted,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (acted) {
            case SealedLinks.Acted.Done _ -> BriefingScreen.seeOther("/sealed/" + token);
            case SealedLinks.Acted.Refused(String why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(page, token, link, page.say(why), request, response);
            }
        };
    }

    private JteModel show(
            Page page,
            String token,
            SealedLink link,
            @Nullable String wrong,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        boolean here = link.opened() != null && mine(request, link);
        return here
                ? templates.restSealed(page, "/sealed/" + token, links.opened(link.id()), wrong)
                : templates.restSeal(page, "/sealed/" + token, link);
    }

    private SealedLink opened(Page page, String token, HttpServletRequest request) {
        SealedLink link = behind(page, token, request);
        if (!mine(request, link)) {
            throw new NotFound();
        }
        return link;
    }

    /** It is for another hand than its maker's: a browser that is known as theirs finds nothing. */
    private SealedLink behind(Page page, String token, HttpServletRequest request) {
        SealedLink link = links.behind(token);
        Resting.Mark resting = Resting.mark(request);
        boolean makers = resting != null && resting.person() == link.person();
        boolean signedIn = page.visitor() != null && page.visitor().id() == link.person();
        if (makers || signedIn) {
            throw new NotFound();
        }
        return link;
    }

    private static boolean mine(HttpServletRequest request, SealedLink link) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && Long.valueOf(link.id()).equals(session.getAttribute(OPENED));
    }
}
