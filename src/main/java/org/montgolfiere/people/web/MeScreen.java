package org.montgolfiere.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.SignIn;
import org.montgolfiere.people.Tokens;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own page. */
@Controller
class MeScreen {

    private static final Set<String> THEMES = Set.of("system", "light", "dark");

    private final People people;
    private final SignIn signIn;
    private final OpenSessions sessions;
    private final Passkeys passkeys;
    private final Tokens tokens;
    private final OffTimes offTimes;
    private final Templates templates;

    MeScreen(
            People people,
            SignIn signIn,
            OpenSessions sessions,
            Passkeys passkeys,
            Tokens tokens,
            OffTimes offTimes,
            Templates templates) {
        this.people = people;
        this.signIn = signIn;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.offTimes = offTimes;
        this.templates = templates;
    }

    @GetMapping("/me")
    JteModel show(Page page, Viewer viewer, HttpServletRequest request) {
        return me(page, viewer, request, new Wrongs(page));
    }

    @PostMapping("/me")
    @Nullable
    JteModel change(
            Page page,
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String locale,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "system") String theme,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String chosenName = Fields.name(name);
        ZoneId chosenZone = Fields.zone(zone);
        if (chosenName == null || chosenZone == null || !THEMES.contains(theme)) {
            Wrongs wrongs = new Wrongs(page);
            wrongs.need("name", chosenName);
            wrongs.need("zone", chosenZone);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return me(page, viewer, request, wrongs);
        }
        people.change(viewer, chosenName, Fields.locale(locale), chosenZone, theme);
        response.sendRedirect("/me");
        return null;
    }

    /** The quick choice in the frame's menu: whatever is sent changes, the rest stays. */
    @PostMapping("/me/appearance")
    void appear(
            Viewer viewer,
            @RequestParam @Nullable String locale,
            @RequestParam @Nullable String theme,
            @RequestParam(defaultValue = "/me") String back,
            HttpServletResponse response)
            throws IOException {
        Person person = own(viewer);
        people.change(
                viewer,
                person.name(),
                locale == null ? person.locale() : Fields.locale(locale),
                person.zone(),
                theme != null && THEMES.contains(theme) ? theme : person.theme());
        response.sendRedirect(Onward.safe(back));
    }

    private JteModel me(Page page, Viewer viewer, HttpServletRequest request, Wrongs wrongs) {
        MeView view = new MeView(
                own(viewer),
                signIn.hasPassword(viewer),
                passkeys.of(viewer),
                sessions.of(viewer, request.getSession()),
                tokens.of(viewer),
                offTimes.ahead(viewer));
        return templates.peopleMe(atHome(page), view, wrongs);
    }

    /** One's own page belongs to no brand; the frame around it is that of the first. */
    private static Page atHome(Page page) {
        List<Visitor.House> houses = Objects.requireNonNull(page.visitor()).houses();
        return houses.isEmpty() ? page : page.in(houses.getFirst().id());
    }

    private Person own(Viewer viewer) {
        return Objects.requireNonNull(people.find(viewer.person()));
    }
}
