package org.montgolfiere.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.SignIn;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own password, passkeys and sessions. */
@Controller
@RequestMapping("/me")
class MyWaysInScreen {

    private final SignIn signIn;
    private final Passkeys passkeys;
    private final OpenSessions sessions;
    private final Templates templates;

    MyWaysInScreen(SignIn signIn, Passkeys passkeys, OpenSessions sessions, Templates templates) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.templates = templates;
    }

    /** A changed password ends every other session. */
    @PostMapping("/password")
    JteModel change(
            Page page,
            Viewer viewer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        SignIn.Change change = signIn.changePassword(viewer, current, password, request.getRemoteAddr());
        if (change instanceof SignIn.Changed) {
            sessions.endOthers(viewer, request.getSession());
        }
        return templates.peopleMyPassword(
                page, signIn.hasPassword(viewer), wrong(page, change), change instanceof SignIn.Changed);
    }

    @DeleteMapping("/passkeys/{passkey}")
    JteModel remove(Page page, Viewer viewer, @PathVariable String passkey) {
        passkeys.remove(viewer, passkey);
        return templates.peopleMyPasskeys(page, passkeys.of(viewer));
    }

    @DeleteMapping("/sessions/{session}")
    JteModel end(Page page, Viewer viewer, @PathVariable String session, HttpServletRequest request) {
        sessions.end(viewer, session);
        return templates.peopleMySessions(page, sessions.of(viewer, request.getSession()));
    }

    @DeleteMapping("/sessions")
    JteModel endOthers(Page page, Viewer viewer, HttpServletRequest request) {
        sessions.endOthers(viewer, request.getSession());
        return templates.peopleMySessions(page, sessions.of(viewer, request.getSession()));
    }

    private static @Nullable String wrong(Page page, SignIn.Change change) {
        return switch (change) {
            case SignIn.Changed changed -> null;
            case SignIn.WrongCurrent wrong -> page.say("people.password.wrong-current");
            case SignIn.NotGood notGood -> Wrongs.sentence(page, notGood.verdict());
        };
    }
}
