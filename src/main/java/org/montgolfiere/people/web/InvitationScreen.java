package org.montgolfiere.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.Invitation;
import org.montgolfiere.people.Invitations;
import org.montgolfiere.people.Invitations.Acceptance;
import org.montgolfiere.people.NewPerson;
import org.montgolfiere.people.PasswordRules;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of an invitation leads. */
@Controller
class InvitationScreen {

    private final Invitations invitations;
    private final People people;
    private final SignedIn signedIn;
    private final Templates templates;

    InvitationScreen(Invitations invitations, People people, SignedIn signedIn, Templates templates) {
        this.invitations = invitations;
        this.people = people;
        this.signedIn = signedIn;
        this.templates = templates;
    }

    @GetMapping("/invitations/{token}")
    JteModel show(Page page, @PathVariable String token) {
        Invitation invitation = standing(token);
        return form(page, token, invitation, "", Objects.requireNonNullElse(invitation.email(), ""), new Wrongs(page));
    }

    /** Whoever is signed in joins as they are; anybody else becomes somebody first. */
    @PostMapping("/invitations/{token}")
    @Nullable
    JteModel accept(
            Page page,
            @Nullable Viewer viewer,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Invitation invitation = standing(token);
        Wrongs wrongs = new Wrongs(page);
        Acceptance acceptance = viewer == null
                ? join(page, token, invitation, name, email, password, wrongs)
                : invitations.accept(token, viewer);
        if (acceptance instanceof Invitations.Accepted(var person, long brand)) {
            if (viewer == null) {
                signedIn.begin(request, response, person);
            }
            response.sendRedirect("/brands/" + brand + "/team");
            return null;
        }
        note(acceptance, wrongs);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(page, token, invitation, name, email, wrongs);
    }

    private @Nullable Acceptance join(
            Page page,
            String token,
            Invitation invitation,
            String typedName,
            String typedEmail,
            String password,
            Wrongs wrongs) {
        String name = Fields.name(typedName);
        String email = Fields.email(typedEmail);
        wrongs.need("name", name);
        wrongs.need("email", email);
        wrongs.password(PasswordRules.judge(password, typedName, typedEmail));
        if (!wrongs.none() || name == null || email == null) {
            return null;
        }
        NewPerson newcomer = new NewPerson(
                name,
                email,
                page.words().locale(),
                people.brand(invitation.brand()).zone());
        return invitations.accept(token, newcomer, password);
    }

    private static void note(@Nullable Acceptance acceptance, Wrongs wrongs) {
        if (acceptance == null) {
            return;
        }
        switch (acceptance) {
            case Invitations.Accepted accepted -> {}
            case Invitations.Gone gone -> throw new NotFound();
            case Invitations.NotYours notYours -> wrongs.add("email", "people.invitation.not-yours");
            case Invitations.SignInFirst first -> wrongs.add("email", "people.invitation.sign-in-first");
        }
    }

    private Invitation standing(String token) {
        Invitation invitation = invitations.find(token);
        if (invitation == null) {
            throw new NotFound();
        }
        return invitation;
    }

    private JteModel form(Page page, String token, Invitation invitation, String name, String email, Wrongs wrongs) {
        return templates.peopleInvitation(
                page, token, invitation, people.brand(invitation.brand()).name(), name, email, wrongs);
    }
}
