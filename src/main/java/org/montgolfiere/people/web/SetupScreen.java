package org.montgolfiere.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Setup;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The first start: who are you, and in whose name do you answer? */
@Controller
class SetupScreen {

    private final Setup setup;
    private final SignedIn signedIn;
    private final Templates templates;

    SetupScreen(Setup setup, SignedIn signedIn, Templates templates) {
        this.setup = setup;
        this.signedIn = signedIn;
        this.templates = templates;
    }

    @GetMapping("/setup/{token}")
    JteModel show(Page page, @PathVariable String token) {
        if (!setup.stands(token)) {
            throw new NotFound();
        }
        return templates.peopleSetup(page, token, SetupForm.empty(page));
    }

    @PostMapping("/setup/{token}")
    @Nullable
    JteModel found(
            Page page,
            @PathVariable String token,
            SetupFields fields,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!setup.stands(token)) {
            throw new NotFound();
        }
        SetupForm form = SetupForm.read(page, fields);
        Setup.Founding founding = form.founding();
        if (founding == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.peopleSetup(page, token, form);
        }
        Setup.Founded founded = setup.found(token, founding);
        if (founded == null) {
            throw new NotFound();
        }
        signedIn.begin(request, response, founded.person());
        response.sendRedirect("/brands/" + founded.brand().id() + "/service-hours");
        return null;
    }
}
