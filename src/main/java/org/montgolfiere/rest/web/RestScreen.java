package org.montgolfiere.rest.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import montgolfiere.templates.Templates;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Resting;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rest.Parting;
import org.montgolfiere.rest.Parting.Parted;
import org.montgolfiere.rest.Stopping;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** One page, one big sentence, one button: stop now. Below it, what would become of what one holds. */
@Controller
@RequestMapping("/brands/{brand}/rest")
class RestScreen {

    private final Parting parting;
    private final Stopping stopping;
    private final Stops stops;
    private final RestViews views;
    private final PartedViews parted;
    private final Templates templates;

    RestScreen(
            Parting parting, Stopping stopping, Stops stops, RestViews views, PartedViews parted, Templates templates) {
        this.parting = parting;
        this.stopping = stopping;
        this.stops = stops;
        this.views = views;
        this.parted = parted;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Viewer viewer, Member member) {
        return templates.restRest(page, views.of(page, viewer, member, null));
    }

    /** What stopping until the chosen moment would mean, before anything is pressed. */
    @GetMapping("/then")
    JteModel then(
            Page page,
            Viewer viewer,
            Member member,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String own) {
        Instant end = stops.chosen(page, viewer, until, own) instanceof Stops.End.At(Instant moment) ? moment : null;
        return templates.restThen(page, "/brands/" + member.brand() + "/rest", views.then(page, viewer, end), true);
    }

    /**
     * Stops now. The answer is the one page that is left to read, for the session is over.
     *
     * @param until a word of {@link RestView#stops} with the moment that was shown for it, as {@link RestView#choice} writes
     *     it, or {@code own}
     * @param own a moment as one's own clock shows it, such as {@code 2026-03-14T18:00}
     * @param cover whether somebody is sought for one's shifts in it
     * @param holder who holds a sealed link; blank: nobody
     */
    @PostMapping
    JteModel stop(
            Page page,
            Viewer viewer,
            Member member,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "false") boolean bound,
            @RequestParam(defaultValue = "false") boolean cover,
            @RequestParam(defaultValue = "") String holder,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (stops.chosen(page, viewer, until, own)) {
            case Stops.End.Unclear(String why) -> refused(page, viewer, member, why, response);
            case Stops.End.At(Instant end) -> {
                Parting.Wish wish = new Parting.Wish(end, Fields.name(word), bound, cover, Fields.name(holder));
                yield switch (parting.part(viewer, wish)) {
                    case Parted.Gone gone -> gone(page, viewer, gone, request, response);
                    case Parted.Refused(String why) -> refused(page, viewer, member, why, response);
                };
            }
        };
    }

    private JteModel gone(
            Page page, Viewer viewer, Parted.Gone gone, HttpServletRequest request, HttpServletResponse response) {
        PartedView view = parted.of(page, viewer, gone);
        Resting.begin(request, viewer.person(), page.words().now());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return templates.restParted(page, view);
    }

    /** Plans an off time; its own page looks for cover, unless it began already. */
    @PostMapping("/off-times")
    Object plan(
            Page page,
            Viewer viewer,
            Member member,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String end,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "false") boolean bound,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant from = Moments.read(page, start);
        Instant to = Moments.read(page, end);
        OffTimes.Adding adding = from == null || to == null
                ? new OffTimes.Adding.Refused("rest.stop.unreadable")
                : stopping.stop(viewer, from, to, Fields.name(word), bound);
        String base = "/brands/" + member.brand() + "/rest/off-times/";
        return switch (adding) {
            case OffTimes.Adding.Added(OffTime off) -> planned(page, viewer, off, base, request);
            case OffTimes.Adding.Known(OffTime off) -> planned(page, viewer, off, base, request);
            case OffTimes.Adding.Refused(String why) -> refused(page, viewer, member, why, response);
        };
    }

    private static RedirectView planned(
            Page page, Viewer viewer, OffTime off, String base, HttpServletRequest request) {
        Instant now = page.words().now();
        if (!off.holds(now)) {
            return BriefingScreen.seeOther(base + off.id());
        }
        Resting.begin(request, viewer.person(), now);
        return BriefingScreen.seeOther(DoorScreen.PATH);
    }

    private JteModel refused(Page page, Viewer viewer, Member member, String why, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.restRest(page, views.of(page, viewer, member, page.say(why)));
    }
}
