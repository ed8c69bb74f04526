package org.montgolfiere.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Resting;
import org.montgolfiere.people.SignIn;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, and the way out. */
@Controller
class SessionScreen {

    private final SignIn signIn;
    private final SignedIn signedIn;
    private final OidcDoor oidc;
    private final OffTimes offTimes;
    private final Templates templates;

    SessionScreen(SignIn signIn, SignedIn signedIn, OidcDoor oidc, OffTimes offTimes, Templates templates) {
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.oidc = oidc;
        this.offTimes = offTimes;
        this.templates = templates;
    }

    /** @param prove somebody at the door of their own off time shows that it is they */
    @GetMapping("/session")
    @Nullable
    JteModel show(
            Page page,
            @RequestParam(defaultValue = "/") String then,
            @RequestParam(defaultValue = "") String trouble,
            @RequestParam(defaultValue = "false") boolean prove,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Resting.Mark resting = Resting.mark(request);
        if (resting != null && !prove && offTimes.isOffSince(resting.person(), resting.since())) {
            response.sendRedirect(RestFilter.DOOR);
            return null;
        }
        if (page.visitor() != null) {
            response.sendRedirect(Onward.safe(then));
            return null;
        }
        String wrong = switch (trouble) {
            case "unknown", "silent", "expired" -> page.say("people.session." + trouble);
            default -> null;
        };
        return templates.peopleSession(page, Onward.safe(then), "", wrong, oidc.name());
    }

    @PostMapping("/session")
    @Nullable
    JteModel begin(
            Page page,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String then,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SignIn.Result result = signIn.byPassword(email, password, request.getRemoteAddr());
        if (result instanceof SignIn.Welcome welcome) {
            signedIn.begin(request, response, welcome.person());
            response.sendRedirect(Onward.safe(then));
            return null;
        }
        response.setStatus(status(result).value());
        return templates.peopleSession(page, Onward.safe(then), email, sentence(page, result), oidc.name());
    }

    @DeleteMapping("/session")
    void end(HttpServletRequest request, HttpServletResponse response) {
        signedIn.end(request);
        response.setHeader("HX-Redirect", "/session");
    }

    @PostMapping("/session/end")
    void endAndLeave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        signedIn.end(request);
        response.sendRedirect("/session");
    }

    private static HttpStatus status(SignIn.Result result) {
        return result instanceof SignIn.Wait ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static @Nullable String sentence(Page page, SignIn.Result result) {
        return switch (result) {
            case SignIn.Welcome welcome -> null;
            case SignIn.Wrong wrong -> page.say("people.session.wrong");
            case SignIn.Wait wait -> page.say("people.session.wait", Waits.say(page, wait.until()));
        };
    }
}
