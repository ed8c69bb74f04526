package org.montgolfiere.rest.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Resting;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rest.Fate;
import org.montgolfiere.rest.HandoverPlans;
import org.montgolfiere.rest.SealedLinks;
import org.montgolfiere.rest.Stopping;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
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

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Stopping stopping;
    private final HandoverPlans plans;
    private final SealedLinks links;
    private final OffTimes offTimes;
    private final Duty duty;
    private final People people;
    private final Templates templates;

    RestScreen(
            Stopping stopping,
            HandoverPlans plans,
            SealedLinks links,
            OffTimes offTimes,
            Duty duty,
            People people,
            Templates templates) {
        this.stopping = stopping;
        this.plans = plans;
        this.links = links;
        this.offTimes = offTimes;
        this.duty = duty;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Page page, Viewer viewer, Member member) {
        return templates.restRest(page, view(page, viewer, member, null));
    }

    /**
     * Stops now.
     *
     * @param until a word of {@link RestView#stops} with the moment that was shown for it, as {@link RestView#choice} writes
     *     it, or {@code own}
     * @param own a moment as one's own clock shows it, such as {@code 2026-03-14T18:00}
     */
    @PostMapping
    Object stop(
            Page page,
            Viewer viewer,
            Member member,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "false") boolean bound,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = page.words().now();
        return switch (end(page, viewer, until, own)) {
            case End.Unclear(String why) -> refused(page, viewer, member, why, response);
            case End.At(Instant end) ->
                switch (stopping.stop(viewer, now, end, Fields.name(word), bound)) {
                    case OffTimes.Adding.Added _, OffTimes.Adding.Known _ -> door(request, viewer, now);
                    case OffTimes.Adding.Refused(String why) -> refused(page, viewer, member, why, response);
                };
        };
    }

    private sealed interface End {
        record At(Instant moment) implements End {}

        record Unclear(String why) implements End {}
    }

    /** What was shown beside a word counts, as long as the word still means it. */
    private End end(Page page, Viewer viewer, String until, String own) {
        if (until.equals("own")) {
            Instant typed = Moments.read(page, own);
            return typed == null ? new End.Unclear("rest.stop.unreadable") : new End.At(typed);
        }
        Map<String, Instant> stops = stops(page, viewer);
        for (Map.Entry<String, Instant> stop : stops.entrySet()) {
            if (until.equals(RestView.choice(stop))) {
                return new End.At(stop.getValue());
            }
        }
        return new End.Unclear(until.contains("@") ? "rest.stop.moved" : "rest.stop.unreadable");
    }

    private static RedirectView door(HttpServletRequest request, Viewer viewer, Instant now) {
        Resting.begin(request, viewer.person(), now);
        return BriefingScreen.seeOther("/session/rest");
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
        return off.holds(now) ? door(request, viewer, now) : BriefingScreen.seeOther(base + off.id());
    }

    private JteModel refused(Page page, Viewer viewer, Member member, String why, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.restRest(page, view(page, viewer, member, page.say(why)));
    }

    private RestView view(Page page, Viewer viewer, Member member, @Nullable String wrong) {
        Instant now = page.words().now();
        List<Watch> watches = duty.on(member.brand(), now);
        Map<String, Instant> stops = stops(page, viewer);
        List<Fate> fates = member.readsDesk()
                ? plans.fates(member, now, stops.values().iterator().next())
                : List.of();
        return new RestView(
                member,
                watches.stream()
                        .filter(watch -> watch.person() == member.person() && watch.onSite())
                        .map(watch -> watch.time().to())
                        .findFirst()
                        .orElse(null),
                stops,
                watches.stream()
                        .filter(watch -> watch.person() != member.person())
                        .toList(),
                fates,
                offTimes.ahead(viewer),
                member.leads() ? away(member) : null,
                links.lately(viewer).stream()
                        .map(link -> new OffTimeView.Sealed(link, links.done(link)))
                        .toList(),
                wrong);
    }

    /** The next shift where one is known, tomorrow morning, Monday morning; the soonest first. */
    private Map<String, Instant> stops(Page page, Viewer viewer) {
        ZonedDateTime now = page.words().now().atZone(page.words().zone());
        Map<String, Instant> stops = new LinkedHashMap<>();
        Instant shift = stopping.nextShift(viewer);
        if (shift != null) {
            stops.put("shift", shift);
        }
        stops.put("tomorrow", now.plusDays(1).with(MORNING).toInstant());
        stops.put(
                "monday",
                now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING).toInstant());
        return stops;
    }

    private List<RestView.Away> away(Member member) {
        return offTimes.away(member.brand()).entrySet().stream()
                .map(away -> new RestView.Away(name(away.getKey()), away.getValue()))
                .toList();
    }

    private String name(long person) {
        return Objects.requireNonNull(people.find(person)).name();
    }
}
