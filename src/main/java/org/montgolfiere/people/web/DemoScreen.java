package org.montgolfiere.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.montgolfiere.people.DemoLinks;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One click signs in as one of the demo's invented people. */
@Controller
@Profile("demo")
class DemoScreen {

    private final DemoLinks links;
    private final People people;
    private final SignedIn signedIn;

    DemoScreen(DemoLinks links, People people, SignedIn signedIn) {
        this.links = links;
        this.people = people;
        this.signedIn = signedIn;
    }

    @GetMapping("/demo/{token}")
    void enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Long id = links.person(token);
        Person person = id == null ? null : people.find(id);
        if (person == null || !person.open()) {
            throw new NotFound();
        }
        signedIn.begin(request, response, person);
        response.sendRedirect("/");
    }
}
