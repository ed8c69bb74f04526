package org.montgolfiere.shield.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Setting;
import org.montgolfiere.screen.Visitor;
import org.montgolfiere.shield.Exposure;
import org.montgolfiere.shield.Limit;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What one opened, and how much is enough: one's own page, for nobody else. */
@Controller
@RequestMapping("/me/exposure")
class ExposureScreen {

    private final Exposure exposure;
    private final Templates templates;

    ExposureScreen(Exposure exposure, Templates templates) {
        this.exposure = exposure;
        this.templates = templates;
    }

    @Bean
    static Setting exposureSetting() {
        return new Setting("shield.exposure", "/me/exposure", 30, true);
    }

    @GetMapping
    JteModel show(Page page, Viewer viewer) {
        return show(page, viewer, null);
    }

    @PostMapping
    Object choose(
            Page page,
            Viewer viewer,
            @RequestParam(defaultValue = "") String enough,
            @RequestParam(defaultValue = "false") boolean takes,
            HttpServletResponse response) {
        boolean number = enough.strip().matches("\\d{1,4}");
        if (number && exposure.choose(viewer, new Limit(Integer.parseInt(enough.strip()), takes))) {
            return back();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, viewer, page.say("shield.exposure.enough.wrong", Limit.MOST));
    }

    @DeleteMapping
    RedirectView erase(Viewer viewer) {
        exposure.erase(viewer);
        return back();
    }

    private JteModel show(Page page, Viewer viewer, @Nullable String wrong) {
        Page own = atHome(page);
        Limit limit = exposure.limit(viewer);
        Week week = Week.of(exposure.days(viewer, own.words().zone()), limit.enough(), own.words());
        return templates.shieldExposure(own, exposure.today(viewer), limit, week, wrong);
    }

    /** One's own page belongs to no brand; the frame around it is that of the first. */
    private static Page atHome(Page page) {
        List<Visitor.House> houses = Objects.requireNonNull(page.visitor()).houses();
        return houses.isEmpty() ? page : page.in(houses.getFirst().id());
    }

    private static RedirectView back() {
        RedirectView view = new RedirectView("/me/exposure");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
